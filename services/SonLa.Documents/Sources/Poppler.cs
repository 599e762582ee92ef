using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SonLa.Documents.Sources;

/// <summary>Programs of poppler-utils, each run in a process of its own: they parse what strangers send.</summary>
/// <param name="patience">How long one program may take.</param>
/// <param name="folder">Where the programs are; the path of the system where none is given.</param>
internal sealed class Poppler(TimeSpan patience, string? folder = null)
{
    private const int LongestLine = 4000;

    /// <summary>What pdftotext prints.</summary>
    /// <exception cref="UnreadableDocumentException">It is not installed, fails, takes too long or prints too much: a part is never taken for the whole.</exception>
    public string Text(string path, string form)
    {
        var text = new StringBuilder();
        var done = Run("pdftotext", [form, "-enc", "UTF-8", "-q", path, "-"], output =>
        {
            var buffer = new char[32768];
            int read;
            while ((read = output.Read(buffer)) > 0)
            {
                text.Append(buffer, 0, read);
                TextLimit.Check(text.Length);
            }
        });
        return done switch
        {
            Ending.Whole => text.ToString(),
            Ending.NotInstalled => throw new UnreadableDocumentException(
                "document.no-pdf-reader",
                "Máy chủ chưa cài pdftotext nên chưa đọc được PDF. Hãy gửi bản .docx, hoặc cài gói poppler-utils.",
                "pdftotext is not installed, so no PDF can be read. Send the .docx, or install the package poppler-utils."),
            Ending.TooLate => throw new UnreadableDocumentException(
                "document.too-slow",
                "Tệp PDF mất quá nhiều thời gian để đọc nên đã dừng lại. Hãy gửi bản .docx, hoặc PDF chỉ gồm văn bản và phụ lục.",
                "The PDF takes too long to read, so reading was stopped. Send the .docx, or a PDF of the document and its annexes alone."),
            _ => throw new UnreadableDocumentException(
                "document.damaged-pdf",
                "Tệp PDF bị hỏng hoặc bị khóa bằng mật khẩu. Hãy gửi bản mở được, hoặc bản .docx.",
                "The PDF is damaged or locked by a password. Send one that opens, or the .docx."),
        };
    }

    /// <summary>The lines of what pdftocairo draws of these pages, each cut where it is longer than any rule takes; null where it fails.</summary>
    public List<string>? Drawing(string path, int firstPage, int lastPage, Func<string, bool> wanted, int most)
    {
        var lines = new List<string>();
        var done = Run("pdftocairo", ["-svg", "-f", $"{firstPage}", "-l", $"{lastPage}", path, "-"], output =>
        {
            foreach (var line in Lines(output))
            {
                if (wanted(line))
                {
                    lines.Add(line);
                }

                if (lines.Count > most)
                {
                    throw new InvalidDataException("More is drawn than a table has rules.");
                }
            }
        });
        return done == Ending.Whole ? lines : null;
    }

    private static IEnumerable<string> Lines(TextReader output)
    {
        var line = new StringBuilder();
        var buffer = new char[32768];
        int read;
        while ((read = output.Read(buffer)) > 0)
        {
            for (var i = 0; i < read; i++)
            {
                if (buffer[i] == '\n')
                {
                    yield return line.ToString();
                    line.Clear();
                }
                else if (line.Length < LongestLine)
                {
                    line.Append(buffer[i]);
                }
            }
        }

        yield return line.ToString();
    }

    private Ending Run(string program, string[] arguments, Action<TextReader> take)
    {
        var start = new ProcessStartInfo(folder is null ? program : Path.Combine(folder, program), arguments)
        {
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
            return Ending.NotInstalled;
        }

        using (process)
        {
            using var tooLong = new CancellationTokenSource(patience);
            using var stop = tooLong.Token.Register(() => Stop(process!));
            _ = process!.StandardError.ReadToEndAsync(CancellationToken.None);
            try
            {
                take(process.StandardOutput);
                process.WaitForExit();
            }
            catch (InvalidDataException)
            {
                return Ending.Failed;
            }
            finally
            {
                Stop(process);
            }

            return tooLong.IsCancellationRequested ? Ending.TooLate : process.ExitCode == 0 ? Ending.Whole : Ending.Failed;
        }
    }

    private static void Stop(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private enum Ending
    {
        Whole,
        Failed,
        TooLate,
        NotInstalled,
    }
}
