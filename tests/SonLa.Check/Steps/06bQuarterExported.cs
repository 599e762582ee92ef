using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SonLa.Check.Platform;

namespace SonLa.Check.Steps;

/// <summary>Exports the closed quarter as .docx, renders its pages to pictures, and finds every reported figure on them.</summary>
internal static class QuarterExported
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static async Task<string> Walk(Journey journey, CancellationToken cancellationToken)
    {
        var period = journey.Scenario.Closing.Period;
        var path = $"/api/reporting/periods/{period}";
        var document = await Document(journey, path, cancellationToken);
        var again = await Document(journey, path, cancellationToken);
        journey.Summary.Compare("export.sameBytes", true, document.Bytes.AsSpan().SequenceEqual(again.Bytes));
        var folder = Path.GetFullPath(journey.Settings.Output);
        var file = Path.Combine(folder, $"{period}.docx");
        await File.WriteAllBytesAsync(file, document.Bytes, cancellationToken);
        if (!IsInstalled("soffice") || !IsInstalled("pdftoppm"))
        {
            return $"{period}.docx, {document.Bytes.Length} bytes, the same twice; not rendered: LibreOffice (soffice) or poppler-utils is not installed";
        }

        foreach (var old in Directory.GetFiles(folder, $"{period}-*.png"))
        {
            File.Delete(old);
        }

        var profile = Directory.CreateTempSubdirectory("sonla-office");
        await Run("soffice", ["--headless", $"-env:UserInstallation=file://{profile.FullName}", "--convert-to", "pdf", "--outdir", folder, file], cancellationToken);
        profile.Delete(recursive: true);
        var pdf = Path.Combine(folder, $"{period}.pdf");
        await Run("pdftoppm", ["-r", "70", "-png", pdf, Path.Combine(folder, period)], cancellationToken);
        await Run("pdftotext", [pdf, Path.Combine(folder, $"{period}.txt")], cancellationToken);
        var text = Plain(await File.ReadAllTextAsync(Path.Combine(folder, $"{period}.txt"), cancellationToken));
        var closed = (await journey.Platform.Get(journey.Data.Planner, $"{path}/closed", cancellationToken)).OrBroken("the closed report is shown").Json;
        var figures = closed.GetProperty("indicators").EnumerateArray()
            .SelectMany(indicator => indicator.GetProperty("measures").EnumerateArray())
            .Select(measure => measure.GetProperty("estimate"))
            .Where(estimate => estimate.ValueKind == JsonValueKind.Number)
            .Select(estimate => estimate.GetDecimal().ToString("#,##0.######", Vietnamese))
            .ToList();
        journey.Summary.Compare("export.figuresMissingOnThePages", [], figures.Where(figure => !text.Contains(figure, StringComparison.Ordinal)).ToArray());
        var pages = Directory.GetFiles(folder, $"{period}-*.png");
        journey.Summary.Compare("export.rendered", true, pages.Length > 0 && text.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", StringComparison.Ordinal));
        journey.Summary.Note("export.pages", pages.Select(Path.GetFileName));
        return $"{period}.docx, {document.Bytes.Length} bytes, the same twice; rendered to {pages.Length} pictures (artifacts/check/{period}-*.png) that show all {figures.Count} estimates";
    }

    private static async Task<Reply> Document(Journey journey, string path, CancellationToken cancellationToken) =>
        (await journey.Platform.Get(journey.Data.Planner, $"{path}/report.docx", cancellationToken)).OrBroken("the closed quarter is exported");

    private static string Plain(string text) => string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static async Task Run(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new BrokenPromiseException($"{program} did not start");
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(patience.Token);
        if (process.ExitCode != 0)
        {
            throw new BrokenPromiseException($"{program} ended with {process.ExitCode}: {string.Join(' ', await said).Trim()}");
        }
    }
}
