using SonLa.Reporting.Obligations;

namespace SonLa.Reporting.Periods;

/// <summary>Who has handed in what they owe for a period.</summary>
internal static class SubmissionBook
{
    public const string OnTime = "on-time";
    public const string Late = "late";
    public const string Missing = "missing";

    /// <summary>Handed in nothing and was excused from it.</summary>
    public const string Excused = "excused";

    /// <summary>The report that answers each obligation: of several the one handed in last.</summary>
    public static IReadOnlyDictionary<Guid, ReportStanding> ByObligation(IReadOnlyList<ReportStanding> standings)
    {
        var answering = new Dictionary<Guid, ReportStanding>();
        foreach (var standing in standings)
        {
            foreach (var obligationId in standing.Latest.ObligationIds)
            {
                answering.TryAdd(obligationId, standing);
            }
        }

        return answering;
    }

    public static ConsolidatedReport.SubmissionLine Line(string organisationCode, IEnumerable<Obligation> owed, PeriodFacts facts, IReadOnlyDictionary<Guid, ReportStanding> answering)
    {
        var lines = owed
            .OrderBy(obligation => obligation.Regime, StringComparer.Ordinal)
            .Select(obligation => Line(obligation, answering.GetValueOrDefault(obligation.ObligationId), facts.Excused.Contains(obligation.ObligationId)))
            .ToList();
        var organisation = facts.Organisations.GetValueOrDefault(organisationCode);
        return new(organisationCode, organisation?.Name ?? organisationCode, organisation?.HeadTitle ?? "", StatusOf(lines), lines);
    }

    public static ConsolidatedReport.OrganisationCounts Count(IReadOnlyList<ConsolidatedReport.SubmissionLine> submissions)
    {
        var onTime = submissions.Count(line => line.Status == OnTime);
        var late = submissions.Count(line => line.Status == Late);
        var excused = submissions.Count(line => line.Status == Excused);
        return new(submissions.Count, onTime + late, onTime, late, submissions.Count - onTime - late - excused) { Excused = excused };
    }

    private static ConsolidatedReport.ObligationLine Line(Obligation obligation, ReportStanding? standing, bool excused) => standing is null
        ? new(obligation.ObligationId, obligation.Regime, excused ? Excused : Missing, false, null, [])
        : new(
            obligation.ObligationId,
            obligation.Regime,
            standing.Status,
            standing.First.SubmittedAt > obligation.DueAt && !excused,
            standing.Latest.Revision,
            [.. obligation.Deliveries.Select(delivery => new ConsolidatedReport.DeliveryLine(delivery.OrganisationCode, delivery.Purpose))]);

    private static string StatusOf(List<ConsolidatedReport.ObligationLine> lines) =>
        lines.TrueForAll(line => line.Status == Excused) ? Excused
        : lines.Exists(line => line.Status == Missing) ? Missing
        : lines.Exists(line => line.Late) ? Late
        : OnTime;
}
