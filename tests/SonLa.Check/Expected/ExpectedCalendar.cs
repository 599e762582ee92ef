using System.Globalization;
using SonLa.Check.Scenarios;

namespace SonLa.Check.Expected;

/// <summary>Every duty of the year, derived from the scenario's regimes: who owes what, and until when.</summary>
internal sealed class ExpectedCalendar
{
    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);
    private static readonly TimeSpan LastAcceptable = new(0, 23, 59, 59, 999);

    private readonly int _year;

    public ExpectedCalendar(Scenario scenario, ExpectedPlan plan, int year, string planningDepartment)
    {
        _year = year;
        Duties = [.. scenario.Regimes.SelectMany(regime => Of(regime, Members(regime, scenario, plan, planningDepartment)))];
    }

    public IReadOnlyList<Duty> Duties { get; }

    /// <summary>What one organisation owes for a month and for the longer periods that end with it.</summary>
    public IReadOnlyList<Duty> Owed(string organisation, int month) =>
        [.. Duties.Where(duty => duty.Organisation == organisation && duty.EndsIn == month)];

    private static IReadOnlyList<string> Members(Regime regime, Scenario scenario, ExpectedPlan plan, string planningDepartment) =>
        regime.Audience switch
        {
            "indicator-owners" => plan.IndicatorOwners,
            "departments-and-districts" => [.. scenario.Audience.All],
            "planning-department" => [planningDepartment],
            var other => throw new InvalidDataException($"Regime {regime.Code} has the unknown audience {other}."),
        };

    private IEnumerable<Duty> Of(Regime regime, IReadOnlyList<string> members) =>
        from kind in regime.Kinds
        from period in Periods(regime, kind)
        let dueAt = DueAt(regime, period.EndsIn)
        where DateOnly.FromDateTime(dueAt.DateTime) >= regime.HoldsFrom
        from organisation in members
        select new Duty
        {
            Organisation = organisation,
            Regime = regime,
            Kind = kind,
            Period = period.Name,
            EndsIn = period.EndsIn,
            DueAt = dueAt,
        };

    private IEnumerable<(string Name, int? EndsIn)> Periods(Regime regime, string kind) => kind switch
    {
        "month" => Enumerable.Range(1, 12).Select(month => (string.Create(CultureInfo.InvariantCulture, $"{_year}-{month:00}"), (int?)month)),
        "quarter" => Enumerable.Range(1, 4).Select(quarter => ($"{_year}-Q{quarter}", (int?)(3 * quarter))),
        "half" => [($"{_year}-H1", 6)],
        "nine-months" => [($"{_year}-9M", 9)],
        "year" => [($"{_year}-Y", 12)],
        "once" => [(regime.Code, null)],
        _ => throw new InvalidDataException($"Regime {regime.Code} has the unknown kind {kind}."),
    };

    private DateTimeOffset DueAt(Regime regime, int? endsIn)
    {
        var day = regime.LastDate ?? new DateOnly(
            _year,
            endsIn ?? throw new InvalidDataException($"Regime {regime.Code} needs a lastDate."),
            regime.LastDay ?? throw new InvalidDataException($"Regime {regime.Code} needs a lastDay or a lastDate."));
        return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue) + LastAcceptable, VietnamOffset);
    }
}
