using SonLa.Reporting.Reports;

namespace SonLa.Reporting.Periods;

/// <summary>Where one report stands at a point of the history: its newest revision and what was decided on it.</summary>
internal sealed record ReportStanding(ReportRevision First, ReportRevision Latest, bool Accepted, bool ReturnedWhole, IReadOnlySet<string> ReturnedMeasures)
{
    /// <summary>Every revision, oldest first.</summary>
    public required IReadOnlyList<ReportRevision> Revisions { get; init; }

    /// <summary>Every decision, oldest first.</summary>
    public required IReadOnlyList<ReportDecision> Decisions { get; init; }

    public string Status =>
        Accepted ? ReportState.Accepted
        : ReturnedWhole || ReturnedMeasures.Count > 0 ? ReportState.Returned
        : ReportState.Submitted;

    public bool IsReturned(string measureCode) => ReturnedWhole || ReturnedMeasures.Contains(measureCode);

    /// <summary>How far the review of one measure has come, one of <see cref="MeasureReview"/>: what was accepted and then corrected is not accepted.</summary>
    public string ReviewOf(string measureCode)
    {
        var accepted = Decisions.LastOrDefault(decision => decision.Kind == ReportDecision.Accepted && (decision.MeasureCode is null || decision.MeasureCode == measureCode));
        if (accepted is null)
        {
            return MeasureReview.Open;
        }

        var said = Revisions.First(revision => revision.Revision == accepted.Revision).Content.FigureOf(measureCode);
        var says = Latest.Content.FigureOf(measureCode);
        return (said?.ToCutOff?.Value, said?.Estimate?.Value) != (says?.ToCutOff?.Value, says?.Estimate?.Value) ? MeasureReview.Corrected
            : Decisions.Any(decision => decision.Kind == ReportDecision.Reopened && decision.MeasureCode == measureCode && decision.Sequence > accepted.Sequence) ? MeasureReview.Reopened
            : MeasureReview.Accepted;
    }

    /// <summary>The reports behind a period, the one handed in last first.</summary>
    public static IReadOnlyList<ReportStanding> Of(PeriodFacts facts)
    {
        var decisions = facts.Decisions.ToLookup(decision => decision.ReportId);
        return
        [
            .. facts.Revisions
                .GroupBy(revision => revision.ReportId)
                .Select(revisions => Of([.. revisions.OrderBy(revision => revision.Revision)], [.. decisions[revisions.Key].OrderBy(decision => decision.Sequence)]))
                .OrderByDescending(standing => standing.Latest.Sequence),
        ];
    }

    /// <summary>The reports whose words a consolidation holds: the period's own and, in the summing-up, the newest earlier one of everybody who has none.</summary>
    /// <param name="facts">The period's.</param>
    /// <param name="own">The reports behind the period.</param>
    public static IReadOnlyList<ReportStanding> WithWordsOf(PeriodFacts facts, IReadOnlyList<ReportStanding> own)
    {
        if (facts.Earlier.Count == 0)
        {
            return own;
        }

        var said = own.Where(standing => !standing.ReturnedWhole).Select(standing => standing.Latest.OrganisationCode).ToHashSet();
        return
        [
            .. own,
            .. Of(facts with { Revisions = facts.Earlier })
                .Where(standing => !standing.ReturnedWhole && !said.Contains(standing.Latest.OrganisationCode))
                .GroupBy(standing => standing.Latest.OrganisationCode)
                .Select(reports => reports.OrderByDescending(report => report.Latest.PeriodEndsOn).First()),
        ];
    }

    private static ReportStanding Of(IReadOnlyList<ReportRevision> revisions, IReadOnlyList<ReportDecision> decisions)
    {
        var latest = revisions[^1];
        var returned = decisions.Where(decision => decision.Kind == ReportDecision.Returned && decision.Revision == latest.Revision).ToList();
        return new(
            revisions[0],
            latest,
            decisions.Any(decision => decision.Kind == ReportDecision.Accepted),
            returned.Exists(decision => decision.MeasureCode is null),
            returned.Select(decision => decision.MeasureCode).OfType<string>().ToHashSet())
        {
            Revisions = revisions,
            Decisions = decisions,
        };
    }
}
