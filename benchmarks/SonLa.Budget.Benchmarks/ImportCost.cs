using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;

namespace SonLa.Budget.Benchmarks;

/// <summary>A list of 20,000 payments for 1,000 projects of 5 sources, handed in to the service alone on servers of its own: checked, ordered, posted, and when the last event has left.</summary>
internal static class ImportCost
{
    private const int Runs = 4;
    private const int Projects = 1000;
    private const int Sources = 5;
    private const int Lines = 20_000;

    internal static async Task Measure()
    {
        // The test host looks here for where the service's files lie.
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        var service = new MeasuredBudget();
        await service.InitializeAsync();
        try
        {
            await service.SetClock(new(2024, 7, 5, 9, 0, 0, TimeSpan.FromHours(7)));
            await service.Database().Execute($"insert into funding_sources (code, name) select 'b' || n, 'Nguồn ' || n from generate_series(0, {Sources - 1}) n");
            await service.Database().Execute($"insert into investment_projects (id, code, name, owner_code, began_in_year, version) select gen_random_uuid(), 'B-' || n, 'Dự án ' || n, 'so-gtvt', 2022, 1 from generate_series(0, {Projects - 1}) n");
            await service.Database().Execute("insert into capital_allocations (id, project_id, source_code, year, amount_in_dong, effective_on, document_number, entered_at, entered_by, restores) select gen_random_uuid(), project.id, source.code, 2024, 1000000000, '2024-01-01', 'Đo', now(), gen_random_uuid(), false from investment_projects project cross join funding_sources source");
            using var finance = service.Client(Roles.Finance, "so-tc");
            for (var run = 0; run < Runs; run++)
            {
                var (checkedIn, posted) = await Import(finance, List(run));
                var watch = Stopwatch.StartNew();
                while (await service.Database().Scalar<long>("select count(*) from outbox") > 0)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(100));
                }

                Console.WriteLine($"{(run == 0 ? "cold" : "warm")}: {Lines} payments checked in {checkedIn.TotalSeconds:0.00} s, posted in {posted.TotalSeconds:0.00} s, together {(checkedIn + posted).TotalSeconds:0.00} s; the last event left {watch.Elapsed.TotalSeconds:0.0} s later");
            }
        }
        finally
        {
            await service.DisposeAsync();
        }
    }

    private static byte[] List(int run)
    {
        var payments = new StringBuilder("Mã dự án;Mã nguồn vốn;Năm kế hoạch;Số tiền;Ngày giải ngân;Số chứng từ\n");
        foreach (var line in Enumerable.Range(0, Lines))
        {
            payments.Append(CultureInfo.InvariantCulture, $"B-{line % Projects};b{line / Projects % Sources};2024;{1000 + line};{1 + (line % 28):00}/0{1 + run}/2024;KB-{run}-{line}\n");
        }

        return Encoding.UTF8.GetBytes(payments.ToString());
    }

    private static async Task<(TimeSpan Checked, TimeSpan Posted)> Import(HttpClient finance, byte[] list)
    {
        var watch = Stopwatch.StartNew();
        var file = new ByteArrayContent(list) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        using var sent = await finance.PostAsync("/imports/disbursements?year=2024&fileName=do.csv", file);
        sent.EnsureSuccessStatusCode();
        var import = await Settled(finance, (await sent.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("importId").GetGuid(), "ready");
        var checkedIn = watch.Elapsed;
        watch.Restart();
        using var order = new HttpRequestMessage(HttpMethod.Post, $"/imports/{import.GetProperty("importId").GetGuid()}/posting")
        {
            Headers = { { "Idempotency-Key", Guid.CreateVersion7().ToString() }, { "If-Match", $"\"{import.GetProperty("version").GetInt32()}\"" } },
        };
        using var ordered = await finance.SendAsync(order);
        ordered.EnsureSuccessStatusCode();
        await Settled(finance, import.GetProperty("importId").GetGuid(), "posted");
        return (checkedIn, watch.Elapsed);
    }

    private static async Task<JsonElement> Settled(HttpClient finance, Guid id, string wanted)
    {
        while (true)
        {
            var shown = await finance.GetFromJsonAsync<JsonElement>($"/imports/{id}");
            if (shown.GetProperty("state").GetString() is var state && state == wanted)
            {
                return shown;
            }

            if (state is not ("checking" or "posting"))
            {
                throw new InvalidOperationException($"The import is {state}: {shown}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    private sealed class MeasuredBudget() : ServiceUnderTest<Program>("budget", "budgetdb");
}
