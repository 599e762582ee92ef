namespace SonLa.Budget.Reallocations;

/// <summary>A reallocation as people see it: lines with reasons, and the consequences by the ledgers of now.</summary>
/// <param name="State"><c>draft</c>, <c>submitted</c>, <c>applied</c>, <c>rejected</c> or <c>voided</c>.</param>
/// <param name="OverridesDeadlineBy">Document that allows the act after the year's last day; null where it is in time.</param>
/// <param name="Sources">Per funding source, the capital of all projects before and after; null once it is decided.</param>
/// <param name="Faults">Broken rules: none may be left at submission.</param>
/// <param name="Warnings">Allowed, but to be answered for.</param>
public sealed record ShownReallocation(
    Guid ReallocationId,
    int Year,
    int RoundNumber,
    string State,
    int Version,
    PriorityWeights Weights,
    decimal MovedInDong,
    DateTimeOffset DraftedAt,
    DateTimeOffset? SubmittedAt,
    ShownReallocation.Ruling? Decision,
    ShownReallocation.Ruling? Voiding,
    string? OverridesDeadlineBy,
    IReadOnlyList<ShownReallocation.Line> Lines,
    IReadOnlyList<ShownReallocation.SourceSum>? Sources,
    IReadOnlyList<ShownReallocation.Remark> Faults,
    IReadOnlyList<ShownReallocation.Remark> Warnings)
{
    public sealed record Ruling(string DocumentNumber, DateOnly On, string? Note, DateTimeOffset At);

    /// <param name="AmountInDong">Negative where capital is taken back.</param>
    /// <param name="ProposedInDong">What the engine proposed; null for a line added by hand.</param>
    /// <param name="Reason">The engine's, or the editor's where the amount was set by hand.</param>
    /// <param name="EditedBy">Account that set it by hand; null where it is as proposed.</param>
    public sealed record Line(Guid ProjectId, string ProjectCode, string SourceCode, decimal AmountInDong, decimal? ProposedInDong, decimal? Score, string Reason, Guid? EditedBy, DateTimeOffset? EditedAt);

    public sealed record SourceSum(string SourceCode, decimal TakenBackInDong, decimal GivenInDong, decimal BeforeInDong, decimal AfterInDong);

    public sealed record Remark(string Rule, string? ProjectCode, string? SourceCode, string Sentence);

    internal static ShownReallocation Of(Reallocation act, ReallocationCheck? check, string language) => new(
        act.Id,
        act.Year,
        act.RoundNumber,
        act.State,
        act.Version,
        act.Weights,
        act.MovedInDong,
        act.DraftedAt,
        act.SubmittedAt,
        Of(act.Decision),
        Of(act.Voiding),
        act.OverridesDeadlineBy,
        [
            .. act.Lines.OrderBy(line => line.AmountInDong >= 0).ThenByDescending(line => line.Score).ThenBy(line => line.ProjectCode, StringComparer.Ordinal).ThenBy(line => line.SourceCode, StringComparer.Ordinal)
                .Select(line => new Line(line.ProjectId, line.ProjectCode, line.SourceCode, line.AmountInDong, line.ProposedInDong, line.Score, line.Why.In(language), line.EditedBy, line.EditedAt)),
        ],
        check is null ? null : [.. check.Sources.Select(sum => new SourceSum(sum.SourceCode, sum.TakenBackInDong, sum.GivenInDong, sum.BeforeInDong, sum.AfterInDong))],
        Of(check?.Faults, language),
        Of(check?.Warnings, language));

    private static Ruling? Of(ReallocationRuling? ruling) => ruling is null ? null : new(ruling.DocumentNumber, ruling.On, ruling.Note, ruling.At);

    private static IReadOnlyList<Remark> Of(IReadOnlyList<ReallocationCheck.Remark>? remarks, string language) =>
        [.. (remarks ?? []).Select(remark => new Remark(remark.Rule, remark.ProjectCode, remark.SourceCode, remark.Sentence.In(language)))];
}
