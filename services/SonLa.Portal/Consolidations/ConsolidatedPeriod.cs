namespace SonLa.Portal.Consolidations;

/// <summary>A period as Reporting consolidates it, now or as of a past instant.</summary>
public sealed record ConsolidatedPeriod(
    string Period,
    ConsolidatedPeriod.Counts Organisations,
    IReadOnlyList<ConsolidatedPeriod.Submission> Submissions,
    IReadOnlyList<ConsolidatedPeriod.Indicator> Indicators,
    IReadOnlyList<ConsolidatedPeriod.Obstacle> Obstacles,
    IReadOnlyList<ConsolidatedPeriod.TaskGroup>? Tasks,
    PeriodCapital? Capital = null)
{
    public sealed record Counts(int Expected, int Reported, int OnTime, int Late, int Missing, int Excused = 0);

    public sealed record Submission(string OrganisationCode, string OrganisationName, string AccountableOffice, string Status);

    public sealed record Indicator(string Ordinal, IReadOnlyList<Measure> Measures);

    public sealed record Measure(
        string MeasureCode,
        string? Part,
        string Name,
        string? Unit,
        Target? Target,
        decimal? ToCutOff,
        decimal? Estimate,
        decimal? Expected,
        string State,
        string? Reason,
        Achievement? Achieved,
        Official? Official,
        Settlement? Settlement,
        IReadOnlyList<Reporter> ReportedBy);

    public sealed record Target(string Raw);

    public sealed record Achievement(decimal? Percent);

    /// <param name="Value">Null where the authorities differ.</param>
    public sealed record Official(decimal? Value);

    public sealed record Settlement(string OrganisationCode, string Reason);

    /// <param name="Review"><c>open</c>, <c>accepted</c>, <c>reopened</c> or <c>corrected</c>.</param>
    public sealed record Reporter(string OrganisationCode, int Revision, string? Review, decimal? Estimate);

    public sealed record TaskGroup(string DocumentNumber, string? Heading, IReadOnlyList<TaskLine> Tasks);

    /// <param name="NotReported">Leads that have said nothing of it in the period and were asked.</param>
    public sealed record TaskLine(Guid TaskId, string Section, string Text, string Obligation, DateOnly? LastDay, string State, IReadOnlyList<TaskLead> Leads, IReadOnlyList<string> NotReported);

    public sealed record TaskLead(string OrganisationCode, string State, bool Late, string? GradeName, string? Text);

    public sealed record Obstacle(string OrganisationCode, string What, string Why, string Effect, string Proposal);
}
