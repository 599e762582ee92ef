using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using SonLa.Documents.Blocks;

namespace SonLa.Documents.Sources;

/// <summary>A PDF with a text layer, through pdftotext in a process of its own: it parses what strangers send.</summary>
internal static partial class PdfSource
{
    /// <summary>Above any decision with tables; each word with its place takes twenty times its letters.</summary>
    private const int MostPlacedLetters = TextLimit.Letters / 24;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static IReadOnlyList<Block> Read(byte[] file)
    {
        var path = Path.Combine(Path.GetTempPath(), $"sonla-{Guid.CreateVersion7():N}.pdf");
        try
        {
            File.WriteAllBytes(path, file);
            return Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IReadOnlyList<Block> Read(string path)
    {
        var text = Print.Normalised(Run(path, "-layout"));
        if (text.Count(char.IsLetter) < 20)
        {
            throw new UnreadableDocumentException(
                "document.no-text-layer",
                "Tệp PDF chỉ có ảnh chụp, không có lớp chữ. Hãy gửi bản .docx hoặc PDF xuất từ Word.",
                "The PDF holds only pictures of pages, no text. Send the .docx, or a PDF exported from Word.");
        }

        return Tables(path, text) ?? LineBlocks.Of(text.Split('\n'));
    }

    /// <summary>Reads a document with tables by where its words stand; null where that says no more than its lines do.</summary>
    private static IReadOnlyList<Block>? Tables(string path, string text)
    {
        if (text.Length > MostPlacedLetters || !OrdinalTitle().IsMatch(text))
        {
            return null;
        }

        var pages = text.Split('\f').ToList();
        if (pages[^1].Trim().Length == 0)
        {
            pages.RemoveAt(pages.Count - 1);
        }

        return PlacedPages.Read(PdfWords.Of(Run(path, "-bbox")), pages);
    }

    private static string Run(string path, string form)
    {
        var start = new ProcessStartInfo("pdftotext")
        {
            ArgumentList = { form, "-enc", "UTF-8", "-q", path, "-" },
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

    [GeneratedRegex(@"^[ \f]*(?:Số[ ]+)?S?TT\b", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OrdinalTitle();
}
