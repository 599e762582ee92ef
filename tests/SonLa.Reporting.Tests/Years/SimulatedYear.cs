using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SonLa.Contracts.Assignments;
using SonLa.Contracts.Identity;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Deadlines;
using SonLa.Reporting.Tests.Obligations;
using SonLa.Reporting.Years;
using SonLa.Testing;

namespace SonLa.Reporting.Tests.Years;

/// <summary>Lives through a year on the real service, each report with a fate drawn by lot, and keeps its own account of what ought to have come of it.</summary>
internal sealed partial class SimulatedYear(ReportingService service, AYear year, int seed)
{
    private readonly Random _lot = new(seed);
    private readonly List<(DateTimeOffset At, Func<Task> Do)> _agenda = [];
    private readonly Dictionary<string, OrganisationChanged> _told = AYear.Organisations.ToDictionary(one => one.Code);
    private IReadOnlyList<OwedLine> _owedAtFirst = [];
    private int _planVersion = 1;

    /// <summary>What ought to have become of every obligation that somebody dealt with or ought to have.</summary>
    public ConcurrentDictionary<Guid, string> Outcomes { get; } = [];

    /// <summary>What ought to have become of every obligation of the year as it was opened, whoever took it over since.</summary>
    public IReadOnlyDictionary<Guid, string> Expected { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The same for one regime.</summary>
    public IEnumerable<string> ExpectedOf(string regime) => _owedAtFirst.Where(one => one.Regime == regime).Select(one => Expected[one.ObligationId]);

    /// <summary>What each organisation's figures ought to be in the end, by measure and last month.</summary>
    public ConcurrentDictionary<(string Measure, int EndMonth, string Organisation), decimal> Figures { get; } = [];

    /// <summary>Periods that were closed.</summary>
    public ConcurrentBag<string> Closed { get; } = [];

    public int Inputs { get; private set; }

    public async Task Live()
    {
        await Begin();
        _owedAtFirst = await Owed();
        PlanClosings();
        PlanInputs();
        var from = year.Start;
        foreach (var (recordedAt, act) in year.Acts)
        {
            await Plan(from, recordedAt);
            await GoOn(recordedAt);
            await Record(act, recordedAt);
            from = recordedAt;
        }

        await Plan(from, year.End);
        await GoOn(DateTimeOffset.MaxValue);
        await service.SetClock(year.End);
        await Deadlines(year.End);
        Expected = Account(await Owed());
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

    private async Task GoOn(DateTimeOffset until)
    {
        foreach (var step in _agenda.Where(entry => entry.At < until).GroupBy(entry => entry.At).OrderBy(step => step.Key).ToList())
        {
            await service.SetClock(step.Key);
            await Deadlines(step.Key);
            await Parallel.ForEachAsync(step, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (entry, _) => await entry.Do());
        }

        _agenda.RemoveAll(entry => entry.At < until);
    }

    // In the order in which they happen to arrive.
    private async Task Record(AnAct act, DateTimeOffset recordedAt)
    {
        await service.SetClock(recordedAt);
        var told = act.Told(_told);
        var amended = new APlan { PlanId = year.Plan.PlanId, Measures = Acts(act) }.Amended(++_planVersion, act.EffectiveOn) with { PlanYear = year.Year, SuccessionId = act.SuccessionId };
        await Task.WhenAll([service.Deliver(amended), .. told.Select(one => service.Deliver(one))]);
        foreach (var one in told)
        {
            _told[one.Code] = one;
        }
    }

    private IReadOnlyList<PlannedMeasure> Acts(AnAct last) =>
        year.Acts.TakeWhile(one => one.Act != last).Select(one => one.Act).Append(last).Aggregate(year.Plan.Measures, (measures, act) => act.In(measures));

    // What somebody took over has the outcome of those who owed it in the end, of several the one furthest behind.
    private Dictionary<Guid, string> Account(IReadOnlyList<OwedLine> inTheEnd)
    {
        string[] nearestFirst = [Outcome.OnTime, Outcome.Excused, Outcome.Late, Outcome.Missing];
        var byOwer = inTheEnd.ToDictionary(one => (one.Organisation, one.Regime, one.Period), one => Outcomes[one.ObligationId]);
        return _owedAtFirst.ToDictionary(one => one.ObligationId, one => year.OwersOf(one.Organisation, one.LastDataDay)
            .Select(code => byOwer.GetValueOrDefault((code, one.Regime, one.Period)))
            .OfType<string>()
            .OrderBy(outcome => Array.IndexOf(nearestFirst, outcome))
            .Last());
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

    // Who owes what is known anew after each act.
    private async Task Plan(DateTimeOffset from, DateTimeOffset until)
    {
        var groups = (await Owed())
            .GroupBy(one => (one.Organisation, Together: one.Recurring?.LastDay.ToString("O", CultureInfo.InvariantCulture) ?? one.Period))
            .OrderBy(group => group.Key.Organisation, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Together, StringComparer.Ordinal);
        foreach (var group in groups.Where(group => group.Min(one => one.DueAt) >= from && group.Min(one => one.DueAt) < until))
        {
            Plan(new(group.Key.Organisation, [.. group], group.First().Recurring?.EndMonth));
        }
    }

    private void PlanClosings()
    {
        foreach (var period in _owedAtFirst.Where(one => one.Recurring is not null).GroupBy(one => one.Period))
        {
            _agenda.Add((period.Max(one => one.DueAt).AddDays(12), () => Close(period.Key)));
        }
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
            Outcomes[one.ObligationId] = fate switch
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
                _agenda.Add((due.AddDays(2.5), () => HandIn(handing, due.AddDays(2.5))));
                break;
            default:
                _agenda.Add((first, () => HandIn(handing, first)));
                break;
        }

        if (fate == Fate.LateExcused)
        {
            _agenda.Add((due.AddDays(4), () => Excuse(handing)));
        }

        if (fate is Fate.ReturnedWhole or Fate.ReturnedForAMeasure)
        {
            _agenda.Add((second, () => Return(handing)));
            _agenda.Add((second.AddHours(6), () => Mend(handing, second.AddHours(6))));
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
            _agenda.Add((due.AddDays(15), () => Correct(handing, due.AddDays(15))));
            _agenda.Add((due.AddDays(16), () => Ask(service.Planning(), $"/reports/{handing.ReportId}/measures/{MeasureOf(handing)}/acceptance", new { })));
        }
    }

    private void PlanInputs()
    {
        foreach (var period in ReportingPeriod.Of(year.Year, PeriodKinds.Month))
        {
            foreach (var measure in year.MeasuresIn(period.EndMonth).Where(measure => measure.CoordinatorCodes.Count > 0 && _lot.Next(3) == 0))
            {
                var coordinator = measure.CoordinatorCodes[_lot.Next(measure.CoordinatorCodes.Count)];
                var at = ReportingService.At($"{period.Year}-{period.EndMonth:00}-{(_lot.Next(2) == 0 ? 12 : 19)}T10:00:00+07:00");

                // Who has ended gives none, and who took over is asked from the next period on.
                if (WriterFor(coordinator, at) == coordinator && !measure.LeadCodes.Contains(coordinator))
                {
                    _agenda.Add((at, () => GiveInput(coordinator, period.Code, measure.Code)));
                }
            }
        }
    }

    private async Task<IReadOnlyList<OwedLine>> Owed()
    {
        var lines = new List<OwedLine>();
        string? cursor = null;
        do
        {
            var page = await service.Planning().GetJson($"/obligations?year={year.Year}&limit=200{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}");
            lines.AddRange(page.GetProperty("items").EnumerateArray().Select(item => new OwedLine(item.GetProperty("obligationId").GetGuid(), item.Text("organisationCode"), item.Text("regime"), item.Text("period"), item.GetProperty("dueAt").GetDateTimeOffset())));
            cursor = page.TryGetProperty("next", out var next) && next.ValueKind == JsonValueKind.String ? next.GetString() : null;
        }
        while (cursor is not null);
        return lines;
    }
}
