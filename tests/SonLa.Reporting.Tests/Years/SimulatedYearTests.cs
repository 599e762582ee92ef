using System.Net;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Periods;
using SonLa.Reporting.Years;
using Xunit;

namespace SonLa.Reporting.Tests.Years;

public sealed class SimulatedYearTests
{
    // 2024: 20 who lead or evaluate × 19, 32 × 12 months, 32 plans, one summing-up. 2022: 32 × 4 quarters, 32 plans, 32 summings-up, one on an event.
    [Theory]
    [InlineData(2024, 797, 20_240)]
    [InlineData(2022, 193, 20_220)]
    public async Task Every_obligation_of_a_year_is_accounted_for_and_an_independent_recount_agrees(int planYear, int owed, int seed)
    {
        await using var started = await Started.Service();
        var service = started.Instance;
        var world = new AYear(planYear);
        var year = new SimulatedYear(service, world, seed);

        await year.Live();

        Assert.Equal(owed, year.Expected.Count);
        await AccountAgrees(service, year, planYear);
        await NothingPassedInSilence(service, year);
        await FiguresAreTheOrganisationsOwn(service, year, world);
        await TheSummingUpIsMadeOfWhatCame(service, year, planYear);
        await WhatWasClosedStays(service, year);
    }

    private static async Task AccountAgrees(ReportingService service, SimulatedYear year, int planYear)
    {
        var account = await service.Planning().GetJson($"/years/{planYear}/account");
        var expected = Count(year.Expected.Values);
        Assert.Equal("[]", account.GetProperty("disagreements").ToString());
        Assert.True(account.GetProperty("equal").GetBoolean());
        Assert.Equal(expected, Counts(account.GetProperty("standing")));
        Assert.Equal(expected, Counts(account.GetProperty("recounted")));
        Assert.Equal(year.Expected.Count, account.GetProperty("standing").Number("total"));
        Assert.Equal(0, account.GetProperty("standing").Number("open"));

        var printed = new StringWriter();
        Assert.Equal(RecountCommand.Agree, await RecountCommand.Run(service.Services, ["recount", $"{planYear}"], printed));
        Assert.Contains("Both counts agree on every obligation.", printed.ToString(), StringComparison.Ordinal);
    }

    // Who was missing or late was escalated; who was on time or excused before was not.
    private static async Task NothingPassedInSilence(ReportingService service, SimulatedYear year)
    {
        var rungs = (await service.Database().Column<Guid>("select obligation_id from obligation_signals where rung like 'overdue-%' and outcome = 'published'")).CountBy(id => id).ToDictionary();
        foreach (var (id, outcome) in year.Outcomes)
        {
            var (least, most) = outcome switch { Outcome.Missing => (3, 3), Outcome.Late => (2, 2), Outcome.Excused => (0, 2), _ => (0, 0) };
            Assert.InRange(rungs.GetValueOrDefault(id), least, most);
        }
    }

    private static async Task FiguresAreTheOrganisationsOwn(ReportingService service, SimulatedYear year, AYear world)
    {
        foreach (var period in year.Closed.Distinct())
        {
            var month = ReportingPeriod.Parse(period).EndMonth;
            var lines = (await service.Planning().GetJson($"/periods/{period}/consolidation")).GetProperty("indicators").EnumerateArray().SelectMany(indicator => indicator.GetProperty("measures").EnumerateArray()).ToList();
            Assert.Equal(28, lines.Count);
            foreach (var measure in world.MeasuresIn(month))
            {
                var given = (measure.Collective ? measure.EvaluatorCodes : measure.LeadCodes)
                    .Select(code => year.Figures.TryGetValue((measure.Code, month, code), out var value) ? value : (decimal?)null)
                    .FirstOrDefault(value => value is not null);
                var line = lines.Single(one => one.Text("measureCode") == measure.Code).GetProperty("estimate");
                Assert.Equal(given, line.ValueKind == JsonValueKind.Null ? null : line.GetDecimal());
            }
        }
    }

    // R66: in 2024 the planning department's alone; R67: in 2022 every organisation's own.
    private static async Task TheSummingUpIsMadeOfWhatCame(ReportingService service, SimulatedYear year, int planYear)
    {
        var path = $"/periods/{planYear}-tong-hop";
        var shown = await service.Planning().GetJson($"{path}/consolidation");

        // Who came late and was excused has reported all the same.
        var (onTime, late, excused, missing) = Count(year.ExpectedOf("d"));
        var counts = shown.GetProperty("organisations");
        Assert.Equal((onTime + excused, late, missing), (counts.Number("onTime") + (counts.TryGetProperty("excused", out var spared) ? spared.GetInt32() : 0), counts.Number("late"), counts.Number("missing")));
        Assert.Equal(planYear == 2022 ? 32 : 1, counts.Number("expected"));
        var came = shown.GetProperty("submissions").EnumerateArray().Where(line => line.Text("status") is SubmissionBook.OnTime or SubmissionBook.Late).Select(line => line.Text("organisationCode")).ToList();
        Assert.Equal(counts.Number("reported"), came.Count);
        Assert.Subset(shown.GetProperty("narratives").EnumerateArray().Select(line => line.Text("organisationCode")).ToHashSet(), came.ToHashSet());
        using var closed = await service.Planning().PostAsync($"{path}/close", null);
        Assert.Equal(HttpStatusCode.Created, closed.StatusCode);
        year.Closed.Add($"{planYear}-tong-hop");
        using var document = WordprocessingDocument.Open(new MemoryStream(await service.Planning().GetByteArrayAsync($"{path}/report.docx")), isEditable: false);
        var text = document.MainDocumentPart!.Document.Body!.InnerText;
        Assert.Contains($"Tổng kết tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội năm {planYear}", text, StringComparison.Ordinal);
        Assert.All(came, code => Assert.Contains($"Tình hình thực hiện nhiệm vụ của {code}.", text, StringComparison.Ordinal));
    }

    private static async Task WhatWasClosedStays(ReportingService service, SimulatedYear year)
    {
        Assert.NotEmpty(year.Closed);
        foreach (var period in year.Closed)
        {
            using var verified = await service.Planning().PostAsync($"/periods/{period}/verification", null);
            Assert.True((await verified.Json()).GetProperty("equal").GetBoolean(), period);
        }
    }

    private static (int OnTime, int Late, int Excused, int Missing) Count(IEnumerable<string> outcomes)
    {
        var by = outcomes.CountBy(outcome => outcome).ToDictionary();
        return (by.GetValueOrDefault(Outcome.OnTime), by.GetValueOrDefault(Outcome.Late), by.GetValueOrDefault(Outcome.Excused), by.GetValueOrDefault(Outcome.Missing));
    }

    private static (int OnTime, int Late, int Excused, int Missing) Counts(JsonElement line) =>
        (line.Number("onTime"), line.Number("late"), line.Number("excused"), line.Number("missing"));
}
