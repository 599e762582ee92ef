namespace SonLa.Reporting.Evaluations;

/// <summary>What an evaluation rests on, computed from duties, reports and the budget's entries, each linked to where it comes from.</summary>
/// <param name="EndsOn">Last day of the period.</param>
/// <param name="Through">Last day that it looks at: the period's last, or today within it.</param>
/// <param name="ComputedAt">Business instant.</param>
/// <param name="Duties">Reports owed in the period, in the order in which they fell due.</param>
/// <param name="Results">Measures that the organisation leads alone or with others, at the end of the period.</param>
/// <param name="Capital">Null where it owns no project with capital of the year.</param>
public sealed record Evidence(DateOnly EndsOn, DateOnly Through, DateTimeOffset ComputedAt, IReadOnlyList<Evidence.DutyLine> Duties, IReadOnlyList<Evidence.ResultLine> Results, Evidence.CapitalLine? Capital)
{
    /// <summary>Urging notes and checks issued to the organisation within the period, oldest first; they weigh nothing in the score, no document says what.</summary>
    public IReadOnlyList<UrgingLine> Urgings { get; init; } = [];

    public const string OnTime = "on-time";
    public const string Late = "late";
    public const string Missing = "missing";

    /// <summary>Not due yet; counts neither for nor against.</summary>
    public const string Pending = "pending";

    /// <summary>Excused from handing in or from having been late; counts neither for nor against.</summary>
    public const string Excused = "excused";

    /// <param name="ObligationId">The obligation.</param>
    /// <param name="Regime">Its regime.</param>
    /// <param name="Period">What it is for.</param>
    /// <param name="Title">As the calendar words it.</param>
    /// <param name="DueAt">Last acceptable instant.</param>
    /// <param name="State"><c>on-time</c>, <c>late</c>, <c>missing</c>, <c>pending</c> or <c>excused</c>.</param>
    /// <param name="SubmittedAt">When something was first handed in.</param>
    /// <param name="ReportId">The report that answers it.</param>
    /// <param name="Revision">Its newest revision.</param>
    public sealed record DutyLine(Guid ObligationId, string Regime, string Period, string Title, DateTimeOffset DueAt, string State, DateTimeOffset? SubmittedAt, Guid? ReportId, int? Revision);

    /// <param name="NoteId">The note.</param>
    /// <param name="Kind"><c>urging</c> or <c>check</c>.</param>
    /// <param name="Subject">What it is about, as it was called when it was issued.</param>
    /// <param name="IssuedAt">When it was first issued.</param>
    /// <param name="DueOn">Last day for the answer of its last round.</param>
    /// <param name="State"><c>issued</c>, <c>overdue</c>, <c>answered</c> or <c>closed</c>.</param>
    /// <param name="Round">How often it was asked.</param>
    /// <param name="LateAnswers">Answers that came after their day.</param>
    public sealed record UrgingLine(Guid NoteId, string Kind, string Subject, DateTimeOffset IssuedAt, DateOnly DueOn, string State, int Round, int LateAnswers);

    /// <param name="MeasureCode">The measure.</param>
    /// <param name="Ordinal">Number of its indicator.</param>
    /// <param name="Part">Where an indicator has several measures.</param>
    /// <param name="Name">Vietnamese.</param>
    /// <param name="Unit">Of the values.</param>
    /// <param name="Target">As printed.</param>
    /// <param name="Expected">What the value is compared with.</param>
    /// <param name="Value">Official where there is one, otherwise the estimate.</param>
    /// <param name="Official">Whether the value is official.</param>
    /// <param name="State"><c>achieved</c>, <c>on-course</c>, <c>behind</c>, <c>not-achieved</c> or <c>not-computable</c>.</param>
    /// <param name="Reason">Why it is not computable.</param>
    /// <param name="Percent">Part of the year's target.</param>
    /// <param name="Sources">Reports and revisions behind the value.</param>
    public sealed record ResultLine(string MeasureCode, string Ordinal, string? Part, string Name, string? Unit, string? Target, decimal? Expected, decimal? Value, bool Official, string State, string? Reason, decimal? Percent, IReadOnlyList<SourceLine> Sources);

    /// <param name="OrganisationCode">Who entered it.</param>
    /// <param name="ReportId">Null for an official figure.</param>
    /// <param name="Revision">Of the report, or number of the official figure.</param>
    public sealed record SourceLine(string OrganisationCode, Guid? ReportId, int Revision);

    /// <param name="Through">Last day counted.</param>
    /// <param name="CapitalInDong">Capital in force of the year.</param>
    /// <param name="DisbursedInDong">Disbursed of it.</param>
    /// <param name="Percent">Cut to two decimals; null where it is not computable.</param>
    /// <param name="Reason">Why it is not.</param>
    /// <param name="Projects">Project by project.</param>
    public sealed record CapitalLine(DateOnly Through, decimal CapitalInDong, decimal DisbursedInDong, decimal? Percent, string? Reason, IReadOnlyList<ProjectLine> Projects);

    public sealed record ProjectLine(string ProjectCode, decimal CapitalInDong, decimal DisbursedInDong, decimal? Percent, string? Reason);
}
