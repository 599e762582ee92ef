using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace SonLa.SampleDocuments;

/// <summary>A PDF with a text layer, printed by the browser that the portal's tests need anyway.</summary>
internal static partial class PdfLayout
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <exception cref="FileNotFoundException">There is no Chromium on the path.</exception>
    public static async Task<byte[]> Print(SourceDocument document)
    {
        var browser = Find();
        var folder = Directory.CreateTempSubdirectory("sample-documents");
        try
        {
            var page = Path.Combine(folder.FullName, "page.html");
            var pdf = Path.Combine(folder.FullName, "page.pdf");
            await File.WriteAllTextAsync(page, HtmlLayout.Printed(document));
            using var printing = Process.Start(new ProcessStartInfo(browser)
            {
                ArgumentList =
                {
                    "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                    $"--user-data-dir={Path.Combine(folder.FullName, "profile")}", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
                },
                RedirectStandardError = true,
            }) ?? throw new FileNotFoundException("The browser did not start.", browser);
            var said = await printing.StandardError.ReadToEndAsync();
            await printing.WaitForExitAsync();
            return File.Exists(pdf) ? WithoutDay(await File.ReadAllBytesAsync(pdf)) : throw new FileNotFoundException($"The browser printed nothing: {said}", pdf);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    // The day of printing would make every run a change.
    private static byte[] WithoutDay(byte[] pdf) =>
        Encoding.Latin1.GetBytes(PrintedOn().Replace(Encoding.Latin1.GetString(pdf), "(D:20250101000000+00'00')"));

    private static string Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Browsers.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException($"No browser to print with; install one of: {string.Join(", ", Browsers)}.");

    [GeneratedRegex(@"\(D:\d{14}[+-]\d\d'\d\d'\)")]
    private static partial Regex PrintedOn();
}
