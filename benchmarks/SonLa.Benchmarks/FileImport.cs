using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace SonLa.Benchmarks;

/// <summary>A list of 20,000 payments for 1,000 projects of 5 sources: read, checked, ordered and posted; the baseline is the same payment posted one by one.</summary>
internal sealed class FileImport(Caller planning, Caller finance)
{
    private const int Projects = 1000;
    private const int Sources = 5;
    private const int Lines = 20_000;
    private const int Single = 40;

    // The sample year begins on the 20th of January: payments lie before it. Codes of one run, so that runs on one database do not meet.
    private readonly string _run = Guid.CreateVersion7().ToString("N")[20..];

    internal async Task Measure(CancellationToken cancellationToken)
    {
        var projects = new StringBuilder("Mã dự án;Tên dự án;Chủ đầu tư;Năm khởi công;Mã nguồn vốn;Tên nguồn vốn;Năm kế hoạch;Vốn giao;Ngày hiệu lực;Số quyết định\n");
        foreach (var line in Enumerable.Range(0, Projects * Sources))
        {
            projects.Append(CultureInfo.InvariantCulture, $"B{_run}-{line / Sources};Dự án {line / Sources};so-gtvt;2022;b{line % Sources};Nguồn đo {line % Sources};2024;1.000.000.000;01/01/2024;Đo\n");
        }

        var (checkedIn, postedIn) = await Import(planning, "projects", projects.ToString(), cancellationToken);
        Console.WriteLine($"5.000 lines of projects     checked in {checkedIn.TotalSeconds:0.0} s, posted in {postedIn.TotalSeconds:0.0} s");
        var single = await One(cancellationToken);
        var payments = new StringBuilder("Mã dự án;Mã nguồn vốn;Năm kế hoạch;Số tiền;Ngày giải ngân;Số chứng từ\n");
        foreach (var line in Enumerable.Range(0, Lines))
        {
            payments.Append(CultureInfo.InvariantCulture, $"B{_run}-{line % Projects};b{line % Sources};2024;{1000 + line};{1 + (line % 19):00}/01/2024;KB-{line}\n");
        }

        (checkedIn, postedIn) = await Import(finance, "disbursements", payments.ToString(), cancellationToken);
        Console.WriteLine($"{Lines} lines of payments  checked in {checkedIn.TotalSeconds:0.0} s, posted in {postedIn.TotalSeconds:0.0} s; a line takes {(checkedIn + postedIn).TotalMilliseconds / Lines / single.TotalMilliseconds:0.000} of a payment posted alone ({single.TotalMilliseconds:0.0} ms)");
    }

    private async Task<TimeSpan> One(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        for (var number = 0; number < Single; number++)
        {
            var body = JsonContent.Create(new { disbursements = new[] { new { projectCode = $"B{_run}-{number}", sourceCode = "b0", year = 2024, amountInDong = 1, disbursedOn = "2024-01-02", reference = $"1-{number}" } } });
            using var answer = await finance.Act(HttpMethod.Post, "budget", "/projects/disbursements/import", body, cancellationToken);
            answer.EnsureSuccessStatusCode();
        }

        return watch.Elapsed / Single;
    }

    private static async Task<(TimeSpan Checked, TimeSpan Posted)> Import(Caller caller, string kind, string list, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(list));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var sent = await caller.Act(HttpMethod.Post, "budget", $"/imports/{kind}?year=2024&fileName=do.csv", file, cancellationToken);
        sent.EnsureSuccessStatusCode();
        var import = await sent.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        import = await Settled(caller, import, "ready", cancellationToken);
        var checkedIn = watch.Elapsed;
        watch.Restart();
        using var ordered = await caller.Act(HttpMethod.Post, "budget", $"/imports/{import.GetProperty("importId").GetGuid()}/posting", null, cancellationToken, import.GetProperty("version").GetInt32());
        ordered.EnsureSuccessStatusCode();
        await Settled(caller, import, "posted", cancellationToken);
        return (checkedIn, watch.Elapsed);
    }

    private static async Task<JsonElement> Settled(Caller caller, JsonElement import, string wanted, CancellationToken cancellationToken)
    {
        while (true)
        {
            using var looked = await caller.Act(HttpMethod.Get, "budget", $"/imports/{import.GetProperty("importId").GetGuid()}", null, cancellationToken);
            looked.EnsureSuccessStatusCode();
            var shown = await looked.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            var state = shown.GetProperty("state").GetString();
            if (state == wanted)
            {
                return shown;
            }

            if (state is not ("checking" or "posting"))
            {
                throw new InvalidOperationException($"The import is {state}: {shown}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }
    }
}
