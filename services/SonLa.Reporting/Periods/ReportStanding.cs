using SonLa.Reporting.Reports;

namespace SonLa.Reporting.Periods;

/// <summary>Where one report stands at a point of the history: its newest revision and what was decided on it.</summary>
internal sealed record ReportStanding(ReportRevision First, ReportRevision Latest, bool Accepted, bool ReturnedWhole, IReadOnlySet<string> ReturnedMeasures)
{
    public string Status =>
        Accepted ? ReportState.Accepted
        : ReturnedWhole || ReturnedMeasures.Count > 0 ? ReportState.Returned
        : ReportState.Submitted;

    public bool IsReturned(string measureCode) => ReturnedWhole || ReturnedMeasures.Contains(measureCode);

    /// <summary>The reports behind a period, the one handed in last first.</summary>
    public static IReadOnlyList<ReportStanding> Of(PeriodFacts facts) =>
    [
        .. facts.Revisions
            .GroupBy(revision => revision.ReportId)
            .Select(revisions => Of([.. revisions.OrderBy(revision => revision.Revision)], facts.Decisions))
            .OrderByDescending(standing => standing.Latest.Sequence),
    ];

    private static ReportStanding Of(IReadOnlyList<ReportRevision> revisions, IEnumerable<ReportDecision> decisions)
    {
        var latest = revisions[^1];
        var own = decisions.Where(decision => decision.ReportId == latest.ReportId).ToList();
        var returned = own.Where(decision => decision.Kind == ReportDecision.Returned && decision.Revision == latest.Revision).ToList();
        return new(
            revisions[0],
            latest,
            own.Exists(decision => decision.Kind == ReportDecision.Accepted),
            returned.Exists(decision => decision.MeasureCode is null),
            returned.Select(decision => decision.MeasureCode).OfType<string>().ToHashSet());
    }
}
