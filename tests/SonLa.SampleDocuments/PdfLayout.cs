using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace SonLa.SampleDocuments;

/// <summary>A PDF with a text layer, printed by the browser that the portal's tests need anyway, or exported by an office program.</summary>
internal static partial class PdfLayout
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private static readonly string[] Offices = ["soffice", "libreoffice"];

    /// <exception cref="FileNotFoundException">There is no Chromium on the path.</exception>
    public static Task<byte[]> Print(SourceDocument document) => Print(
        "page.html",
        Encoding.UTF8.GetBytes(HtmlLayout.Printed(document)),
        Browsers,
        (page, folder) => ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--user-data-dir={Path.Combine(folder, "profile")}", $"--print-to-pdf={Path.ChangeExtension(page, "pdf")}", new Uri(page).AbsoluteUri]);

    /// <param name="wide">Pages lie, and cells stand in the middle of their rows.</param>
    /// <exception cref="FileNotFoundException">There is no LibreOffice on the path.</exception>
    public static Task<byte[]> Export(SourceDocument document, bool wide) => Print(
        "page.docx",
        DocxLayout.Flowing(document, wide),
        Offices,
        (page, folder) => [$"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--headless", "--convert-to", "pdf", "--outdir", folder, page]);

    /// <summary>The text of an exported PDF, laid out as on its pages.</summary>
    /// <exception cref="FileNotFoundException">There is no pdftotext on the path.</exception>
    public static async Task<byte[]> Lines(string pdf)
    {
        var program = Find(["pdftotext"]);
        using var printing = Process.Start(new ProcessStartInfo(program, ["-layout", "-enc", "UTF-8", pdf, "-"]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })
            ?? throw new FileNotFoundException("The program did not start.", program);
        var text = await printing.StandardOutput.ReadToEndAsync();
        await printing.WaitForExitAsync();
        return Encoding.UTF8.GetBytes(text);
    }

    private static async Task<byte[]> Print(string name, byte[] content, string[] programs, Func<string, string, string[]> arguments)
    {
        var program = Find(programs);
        var folder = Directory.CreateTempSubdirectory("sample-documents");
        try
        {
            var page = Path.Combine(folder.FullName, name);
            var pdf = Path.ChangeExtension(page, "pdf");
            await File.WriteAllBytesAsync(page, content);
            using var printing = Process.Start(new ProcessStartInfo(program, arguments(page, folder.FullName)) { RedirectStandardError = true, RedirectStandardOutput = true })
                ?? throw new FileNotFoundException("The program did not start.", program);
            var wrote = printing.StandardOutput.ReadToEndAsync();
            var said = await printing.StandardError.ReadToEndAsync();
            await wrote;
            await printing.WaitForExitAsync();
            return File.Exists(pdf) ? WithoutDay(await File.ReadAllBytesAsync(pdf)) : throw new FileNotFoundException($"{program} printed nothing: {said}", pdf);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    // The day of printing, and sums over it, would make every run a change.
    private static byte[] WithoutDay(byte[] pdf)
    {
        var text = PrintedOn().Replace(Encoding.Latin1.GetString(pdf), match => "(D:20250101000000".PadRight(match.Length - 1, '0') + ")");
        return Encoding.Latin1.GetBytes(Sums().Replace(text, match => new string('0', match.Length)));
    }

    private static string Find(string[] programs) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => programs.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException($"Nothing to print with; install one of: {string.Join(", ", programs)}.");

    [GeneratedRegex(@"\(D:\d{14}[^()]{0,8}\)")]
    private static partial Regex PrintedOn();

    [GeneratedRegex(@"(?<=/ID \[ <[0-9A-F]{0,32}>?\s*<?|/DocChecksum /)[0-9A-F]{32}")]
    private static partial Regex Sums();
}
