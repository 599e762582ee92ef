using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Deadlines;
using SonLa.Reporting.Years;
using SonLa.Testing;
using Xunit;

namespace SonLa.Reporting.Tests.Years;

/// <summary>Lives through a year on the real service, each report with a fate drawn by lot, and keeps its own account of what ought to have come of it.</summary>
internal sealed class SimulatedYear(ReportingService service, AYear year, int seed)
{
    private readonly Random _lot = new(seed);
    private readonly List<(DateTimeOffset At, Func<Task> Do)> _agenda = [];

    /// <summary>What ought to have become of every obligation.</summary>
    public ConcurrentDictionary<Guid, string> Expected { get; } = [];

    /// <summary>What each organisation's figures ought to be in the end, by measure and last month.</summary>
    public ConcurrentDictionary<(string Measure, int EndMonth, string Organisation), decimal> Figures { get; } = [];

    /// <summary>Periods that were closed.</summary>
    public ConcurrentBag<string> Closed { get; } = [];

    public int Inputs { get; private set; }

    public async Task Live()
    {
        await Begin();
        await Plan();
        foreach (var step in _agenda.GroupBy(entry => entry.At).OrderBy(step => step.Key))
        {
            await service.SetClock(step.Key);
            await Deadlines(step.Key);
            await Parallel.ForEachAsync(step, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (entry, _) => await entry.Do());
        }

        await service.SetClock(year.End);
        await Deadlines(year.End);
    }

    private async Task Begin()
    {
        await service.SetClock(year.Start);
        await Task.WhenAll(AYear.Organisations.Select(organisation => service.Deliver(organisation)));
        await service.Deliver(year.Plan);
        if (year.Year == 2022)
        {
            await Ask(service.Planning(), "/calendars/2022/events", new { regime = "e", happenedOn = "2022-01-04", subject = "Chương trình phục hồi được phê duyệt" });
        }
    }

    // Every rung that is due is taken before anybody acts at the instant, whoever takes it.
    private async Task Deadlines(DateTimeOffset now)
    {
        await using (var scope = service.Services.CreateAsyncScope())
        {
            while (await scope.ServiceProvider.GetRequiredService<DeadlineTurn>().Take(CancellationToken.None) > 0)
            {
            }
        }

        await Eventually.Equal(0L, () => service.Database().Scalar<long>("select count(*) from obligations where next_rung_at <= $1 and withdrawn_at is null", now.ToUniversalTime()));
    }

    private async Task Plan()
    {
        var owed = await Owed();
        foreach (var group in owed.GroupBy(one => (one.Organisation, Together: ReportingPeriod.Find(one.Period)?.LastDay.ToString("O", CultureInfo.InvariantCulture) ?? one.Period)).OrderBy(group => group.Key.Organisation, StringComparer.Ordinal).ThenBy(group => group.Key.Together, StringComparer.Ordinal))
        {
            Plan(new(group.Key.Organisation, [.. group], ReportingPeriod.Find(group.First().Period)?.EndMonth));
        }

        foreach (var period in owed.Where(one => ReportingPeriod.Find(one.Period) is not null).GroupBy(one => one.Period))
        {
            _agenda.Add((period.Max(one => one.DueAt).AddDays(12), () => Close(period.Key)));
        }

        PlanInputs();
    }

    private void Plan(Handing handing)
    {
        var fates = Enum.GetValues<Fate>();

        // Every other report simply comes on time; only who enters values can be corrected.
        var fate = _lot.Next(2) == 0 ? Fate.OnTime : fates[_lot.Next(fates.Length)];
        if (fate is Fate.Corrected or Fate.Reopened or Fate.ReturnedForAMeasure && (handing.EndMonth is null || MeasureOf(handing) is null))
        {
            fate = Fate.ReturnedWhole;
        }

        handing.Fate = fate;
        foreach (var one in handing.Owed)
        {
            Expected[one.ObligationId] = fate switch
            {
                Fate.Missing => Outcome.Missing,
                Fate.Excused or Fate.LateExcused => Outcome.Excused,
                Fate.Late => Outcome.Late,
                _ => Outcome.OnTime,
            };
        }

        var due = handing.Owed.Min(one => one.DueAt);
        var (first, second) = (due.AddDays(-2), due.AddDays(-1));
        switch (fate)
        {
            case Fate.Missing:
                return;
            case Fate.Excused:
                _agenda.Add((second, () => Excuse(handing)));
                return;
            case Fate.Late or Fate.LateExcused:
                _agenda.Add((due.AddDays(2.5), () => HandIn(handing)));
                break;
            default:
                _agenda.Add((first, () => HandIn(handing)));
                break;
        }

        if (fate == Fate.LateExcused)
        {
            _agenda.Add((due.AddDays(4), () => Excuse(handing)));
        }

        if (fate is Fate.ReturnedWhole or Fate.ReturnedForAMeasure)
        {
            _agenda.Add((second, () => Return(handing)));
            _agenda.Add((second.AddHours(6), () => Mend(handing)));
        }

        if (fate != Fate.NeverReviewed)
        {
            _agenda.Add((due.AddDays(8), () => Accept(handing)));
        }

        if (fate == Fate.Reopened)
        {
            _agenda.Add((due.AddDays(14), () => Ask(service.Planning(), $"/reports/{handing.ReportId}/measures/{MeasureOf(handing)}/reopening", new { reason = "Cần kiểm tra lại số liệu." })));
        }

        if (fate is Fate.Corrected or Fate.Reopened)
        {
            _agenda.Add((due.AddDays(15), () => Correct(handing)));
            _agenda.Add((due.AddDays(16), () => Ask(service.Planning(), $"/reports/{handing.ReportId}/measures/{MeasureOf(handing)}/acceptance", new { })));
        }
    }

    private void PlanInputs()
    {
        foreach (var measure in year.Measures.Where(measure => measure.CoordinatorCodes.Count > 0))
        {
            foreach (var period in ReportingPeriod.Of(year.Year, PeriodKinds.Month).Where(_ => _lot.Next(3) == 0))
            {
                var coordinator = measure.CoordinatorCodes[_lot.Next(measure.CoordinatorCodes.Count)];
                _agenda.Add((ReportingService.At($"{period.Year}-{period.EndMonth:00}-{(_lot.Next(2) == 0 ? 12 : 19)}T10:00:00+07:00"), () => GiveInput(coordinator, period.Code, measure.Code)));
            }
        }
    }

    private async Task GiveInput(string coordinator, string period, string measureCode)
    {
        using var given = await service.Head(coordinator).PostOnce($"/periods/{period}/inputs/{measureCode}", new { text = "Đã cung cấp số liệu của huyện.", value = 1.5m });

        // A calendar without inputs asks nobody for any.
        if (given.StatusCode != HttpStatusCode.NotFound)
        {
            Assert.Equal(HttpStatusCode.Created, given.StatusCode);
            lock (_lot)
            {
                Inputs++;
            }
        }
    }

    private async Task HandIn(Handing handing)
    {
        var draft = await Good(await service.Draft(handing.Organisation, [.. handing.Owed.Select(one => one.ObligationId)]));
        handing.ReportId = (await draft.Json()).GetProperty("reportId").GetGuid();
        var before = draft;
        if (handing.Fate == Fate.RefusedFirst)
        {
            before = await Good(await service.Write(handing.Organisation, draft, new { figures = Array.Empty<object>() }));
            using var refused = await service.HandIn(handing.Organisation, before);
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        }

        var written = await Good(await service.Write(handing.Organisation, before, Content(handing, 0)));
        (await Good(await service.HandIn(handing.Organisation, written))).Dispose();
    }

    private async Task Return(Handing handing) => await Ask(
        service.Planning(),
        $"/reports/{handing.ReportId}/return",
        handing.Fate == Fate.ReturnedForAMeasure ? new { reason = "Số liệu chưa khớp.", measureCode = (string?)MeasureOf(handing) } : new { reason = "Thiếu đánh giá.", measureCode = (string?)null });

    private async Task Mend(Handing handing)
    {
        using var found = await service.Head(handing.Organisation).GetAsync($"/reports/{handing.ReportId}");
        var written = await Good(await service.Write(handing.Organisation, found, Content(handing, 0.5m)));
        (await Good(await service.HandIn(handing.Organisation, written))).Dispose();
    }

    private async Task Accept(Handing handing)
    {
        using var accepted = await service.Planning().PostAsync($"/reports/{handing.ReportId}/acceptance", null);
        await Good(accepted);
    }

    private async Task Correct(Handing handing)
    {
        var (code, month) = (MeasureOf(handing)!, handing.EndMonth ?? 0);
        var value = Figures[(code, month, handing.Organisation)] + 0.25m;
        (await Good(await service.Correct(handing.Organisation, handing.ReportId, new { measureCode = code, toCutOff = new { value = value - 1 }, estimate = new { value }, reason = "Đính chính theo số liệu rà soát." }))).Dispose();
        Figures[(code, month, handing.Organisation)] = value;
    }

    private async Task Excuse(Handing handing)
    {
        // Nobody excuses their own: the planning department's reports are the office's to excuse.
        var decider = handing.Organisation == AYear.Planning ? service.Client("ubnd-office", "vp-ubnd") : service.Planning();
        foreach (var one in handing.Owed)
        {
            await Ask(decider, $"/obligations/{one.ObligationId}/excuse", new { reason = "Khắc phục hậu quả mưa lũ.", documentNumber = "01/VB-MAU" });
        }
    }

    private async Task Close(string period)
    {
        using var closed = await service.Planning().PostAsync($"/periods/{period}/close", null);
        Assert.Equal(HttpStatusCode.Created, closed.StatusCode);
        Closed.Add(period);
    }

    private object Content(Handing handing, decimal more)
    {
        var figures = handing.EndMonth is not { } month ? [] : year.EnteredBy(handing.Organisation)
            .Select(measure => (measure, value: AYear.ValueOf(measure, month) + (measure.Code == MeasureOf(handing) ? more : 0)))
            .ToList();
        foreach (var (measure, value) in figures)
        {
            Figures[(measure.Code, handing.EndMonth ?? 0, handing.Organisation)] = value;
        }

        return new
        {
            assessment = $"Tình hình thực hiện nhiệm vụ của {handing.Organisation}.",
            proposals = "Tiếp tục thực hiện các giải pháp đã đề ra.",
            figures = figures.Select(one => new { measureCode = one.measure.Code, toCutOff = new { value = one.value - 1 }, estimate = new { value = one.value } }).ToArray(),
        };
    }

    // The measure that is returned, corrected or reopened: an own one, as two evaluators must not drift apart.
    private string? MeasureOf(Handing handing) => year.EnteredBy(handing.Organisation).FirstOrDefault(measure => !measure.Collective)?.Code;

    private async Task<IReadOnlyList<OwedLine>> Owed()
    {
        var lines = new List<OwedLine>();
        string? cursor = null;
        do
        {
            var page = await service.Planning().GetJson($"/obligations?year={year.Year}&limit=200{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}");
            lines.AddRange(page.GetProperty("items").EnumerateArray().Select(item => new OwedLine(item.GetProperty("obligationId").GetGuid(), item.Text("organisationCode"), item.Text("period"), item.GetProperty("dueAt").GetDateTimeOffset())));
            cursor = page.TryGetProperty("next", out var next) && next.ValueKind == JsonValueKind.String ? next.GetString() : null;
        }
        while (cursor is not null);
        return lines;
    }

    private static async Task Ask(HttpClient client, string path, object body)
    {
        using var answer = await client.PostOnce(path, body);
        await Good(answer);
    }

    private static async Task<HttpResponseMessage> Good(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage?.RequestUri}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return answer;
    }

    internal sealed record OwedLine(Guid ObligationId, string Organisation, string Period, DateTimeOffset DueAt);

    /// <summary>One report of the year: what it answers and what becomes of it.</summary>
    internal sealed class Handing(string organisation, IReadOnlyList<OwedLine> owed, int? endMonth)
    {
        public string Organisation => organisation;

        public IReadOnlyList<OwedLine> Owed => owed;

        /// <summary>Null for what is owed once or on an event.</summary>
        public int? EndMonth => endMonth;

        public Fate Fate { get; set; }

        public Guid ReportId { get; set; }
    }
}
