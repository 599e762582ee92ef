using SonLa.Check.Scenarios;

namespace SonLa.Check.Expected;

/// <summary>Who hands in what and when, as the scenario tells it.</summary>
internal sealed class ExpectedReports(Scenario scenario, ExpectedCalendar calendar)
{
    public IReadOnlyList<PlannedReport> Of(MonthRound round) =>
        [.. calendar.Duties
            .Where(duty => duty.EndsIn == round.Month && !round.Missing.Contains(duty.Organisation))
            .GroupBy(duty => duty.Organisation)
            .Select(owed => new PlannedReport
            {
                Organisation = owed.Key,
                Month = round.Period,
                At = MomentOf(round, owed.Key),
                Duties = [.. owed],
            })
            .OrderBy(report => report.At)
            .ThenBy(report => report.Organisation, StringComparer.Ordinal)];

    /// <summary>When a duty was fulfilled; null while it is not.</summary>
    public DateTimeOffset? SubmittedAt(Duty duty)
    {
        if (duty.EndsIn is null)
        {
            return duty.Regime.Code == PlansRegime && !scenario.Plans.Missing.Contains(duty.Organisation)
                ? scenario.Plans.At
                : null;
        }

        var round = scenario.Months.Append(scenario.Stream).SingleOrDefault(candidate => candidate.Month == duty.EndsIn);
        return round is null || round.Missing.Contains(duty.Organisation) ? null : MomentOf(round, duty.Organisation);
    }

    public Standing StandingOf(Duty duty, DateTimeOffset asOf)
    {
        var submittedAt = SubmittedAt(duty);
        if (submittedAt is null || submittedAt > asOf)
        {
            return duty.DueAt < asOf ? Standing.Missing : Standing.NotYetDue;
        }

        return submittedAt > duty.DueAt ? Standing.Late : Standing.OnTime;
    }

    /// <summary>The regime under which everybody issues a plan of its own before the end of January.</summary>
    public const string PlansRegime = "c";

    private DateTimeOffset MomentOf(MonthRound round, string organisation)
    {
        if (round.Late.SingleOrDefault(late => late.Organisation == organisation) is { } late)
        {
            return late.At;
        }

        return scenario.Deadline.Period == round.Period && scenario.Deadline.LastMoment.Organisation == organisation
            ? scenario.Deadline.LastMoment.At
            : round.At;
    }
}

/// <summary>How a duty stands at an instant.</summary>
internal enum Standing
{
    NotYetDue,
    OnTime,
    Late,
    Missing,
}
