using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using SonLa.Documents.Blocks;

namespace SonLa.Documents.Sources;

/// <summary>A PDF with a text layer, through pdftotext in a process of its own: it parses what strangers send.</summary>
internal static class PdfSource
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static IReadOnlyList<Block> Read(byte[] file)
    {
        var text = Print.Normalised(Text(file));
        if (text.Count(char.IsLetter) < 20)
        {
            throw new UnreadableDocumentException(
                "document.no-text-layer",
                "Tệp PDF chỉ có ảnh chụp, không có lớp chữ. Hãy gửi bản .docx hoặc PDF xuất từ Word.",
                "The PDF holds only pictures of pages, no text. Send the .docx, or a PDF exported from Word.");
        }

        return LineBlocks.Of(text.Split('\n'));
    }

    private static string Text(byte[] file)
    {
        var path = Path.Combine(Path.GetTempPath(), $"sonla-{Guid.CreateVersion7():N}.pdf");
        try
        {
            File.WriteAllBytes(path, file);
            return Run(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Run(string path)
    {
        var start = new ProcessStartInfo("pdftotext")
        {
            ArgumentList = { "-layout", "-enc", "UTF-8", "-q", path, "-" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        Process? process;
        try
        {
            process = Process.Start(start);
        }
        catch (Win32Exception)
        {
            throw new UnreadableDocumentException(
                "document.no-pdf-reader",
                "Máy chủ chưa cài pdftotext nên chưa đọc được PDF. Hãy gửi bản .docx, hoặc cài gói poppler-utils.",
                "pdftotext is not installed, so no PDF can be read. Send the .docx, or install the package poppler-utils.");
        }

        using (process)
        {
            using var tooLong = new CancellationTokenSource(Patience);
            using var stop = tooLong.Token.Register(() => Stop(process!));
            _ = process!.StandardError.ReadToEndAsync(CancellationToken.None);
            var text = new StringBuilder();
            var buffer = new char[32768];
            int read;
            while ((read = process.StandardOutput.Read(buffer)) > 0)
            {
                text.Append(buffer, 0, read);
                if (text.Length > TextLimit.Letters)
                {
                    Stop(process);
                    TextLimit.Check(text.Length);
                }
            }

            process.WaitForExit();
            if (process.ExitCode != 0 && text.Length == 0)
            {
                throw new UnreadableDocumentException(
                    "document.damaged-pdf",
                    "Tệp PDF bị hỏng hoặc bị khóa bằng mật khẩu. Hãy gửi bản mở được, hoặc bản .docx.",
                    "The PDF is damaged or locked by a password. Send one that opens, or the .docx.");
            }

            return text.ToString();
        }
    }

    private static void Stop(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill();
        }
    }
}
