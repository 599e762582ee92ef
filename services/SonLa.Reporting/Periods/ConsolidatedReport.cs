using System.Text.Json.Serialization;

namespace SonLa.Reporting.Periods;

/// <summary>A period as the planning department sees it: who has reported, how the indicators stand, what stands in the way. Holds no time but the closing instant.</summary>
public sealed partial record ConsolidatedReport
{
    public required int Format { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string Period { get; init; }

    public required string PeriodKind { get; init; }

    /// <summary>Business instant in Vietnam's time; null while the period is open.</summary>
    public string? ClosedAt { get; init; }

    public required PlanLine Plan { get; init; }

    public required OrganisationCounts Organisations { get; init; }

    /// <summary>Every organisation that owes a report for the period, by code.</summary>
    public required IReadOnlyList<SubmissionLine> Submissions { get; init; }

    /// <summary>Number of indicators in each state; they add up to the plan's indicators.</summary>
    public required IReadOnlyDictionary<string, int> States { get; init; }

    public required IReadOnlyList<IndicatorLine> Indicators { get; init; }

    public required IReadOnlyList<ObstacleLine> Obstacles { get; init; }

    /// <summary>The organisations' own words, by code; from format 2 on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<NarrativeLine>? Narratives { get; init; }

    /// <summary>The tasks that everybody may read, by document and heading; from format 4 on. Those of a class that is not open are never in it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TaskGroup>? Tasks { get; init; }

    public sealed record TaskGroup(string DocumentNumber, string? Heading, IReadOnlyList<TaskLine> Tasks);

    /// <param name="TaskId">The task.</param>
    /// <param name="Section">Label as printed.</param>
    /// <param name="Text">As printed.</param>
    /// <param name="Product">What is to come out of it.</param>
    /// <param name="Obligation"><c>assigned</c> or <c>requested</c>.</param>
    /// <param name="Class">Class of what not everybody may read; null where it is open.</param>
    /// <param name="LastDay">The last day for it.</param>
    /// <param name="State">On the period's last day: <c>overdue</c>, <c>not-reported</c>, <c>waiting</c>, <c>requested</c> or a grade.</param>
    /// <param name="Leads">How it stands with each of them.</param>
    /// <param name="Words">What coordinators and evaluators said in the period.</param>
    /// <param name="NotReported">Leads who were asked in the period and have not reported.</param>
    public sealed record TaskLine(Guid TaskId, string Section, string Text, string? Product, string Obligation, string? Class, DateOnly? LastDay, string State, IReadOnlyList<TaskLead> Leads, IReadOnlyList<TaskWords> Words, IReadOnlyList<string> NotReported);

    /// <param name="OrganisationCode">The lead.</param>
    /// <param name="State">How it stands with this lead.</param>
    /// <param name="Late">Done after the last day.</param>
    /// <param name="Final">Nothing further is to be reported.</param>
    /// <param name="ThisPeriod">Whether the words are this period's; otherwise they are the last before it.</param>
    /// <param name="Grade">A grade, never a percentage.</param>
    /// <param name="GradeName">What it was called then.</param>
    /// <param name="Text">In the lead's words.</param>
    /// <param name="Reason">Why it was not done.</param>
    /// <param name="PeriodEndsOn">For which periods it was said.</param>
    /// <param name="StatementId">The statement behind it.</param>
    public sealed record TaskLead(string OrganisationCode, string State, bool Late, bool Final, bool ThisPeriod, string? Grade, string? GradeName, string? Text, string? Reason, DateOnly? PeriodEndsOn, Guid? StatementId);

    public sealed record TaskWords(string OrganisationCode, string Role, string? Grade, string? GradeName, string Text, Guid StatementId);

    /// <summary>The report's text as the planning department wrote it; from format 5 on, absent while nobody has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public NarrativeText? Narrative { get; init; }

    /// <param name="Version">From 1.</param>
    /// <param name="Sections">By heading, in order.</param>
    /// <param name="Parts">The organisations' parts that it was written from.</param>
    public sealed record NarrativeText(int Version, IReadOnlyList<NarrativeSection> Sections, IReadOnlyList<NarrativePart> Parts);

    /// <param name="Heading"><c>evaluation</c>, <c>obstacles</c> or <c>measures</c>.</param>
    /// <param name="Text">Paragraphs, one a line.</param>
    public sealed record NarrativeSection(string Heading, string Text);

    /// <param name="OrganisationCode">Whose part.</param>
    /// <param name="ReportId">The report it stands in.</param>
    /// <param name="Revision">As the text was written from it.</param>
    /// <param name="RevisedTo">Its newest revision, where it was revised since and the text has not followed; null otherwise.</param>
    public sealed record NarrativePart(string OrganisationCode, Guid ReportId, int Revision, int? RevisedTo);

    /// <param name="PlanId">The plan.</param>
    /// <param name="DocumentNumber">The deciding document.</param>
    /// <param name="Version">The version that the period is judged by.</param>
    public sealed record PlanLine(Guid PlanId, string DocumentNumber, int Version);

    /// <param name="Expected">Organisations that owe a report; reported, missing and excused add up to it.</param>
    /// <param name="Reported">Handed in everything they owe, on time or late.</param>
    /// <param name="OnTime">Of these, everything on time.</param>
    /// <param name="Late">Of these, something after the last acceptable instant.</param>
    /// <param name="Missing">Still owe something.</param>
    public sealed record OrganisationCounts(int Expected, int Reported, int OnTime, int Late, int Missing)
    {
        /// <summary>Handed in nothing and were excused; absent where there is none.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Excused { get; init; }
    }

    /// <param name="OrganisationCode">Who owes.</param>
    /// <param name="OrganisationName">Its name then.</param>
    /// <param name="AccountableOffice">The office holder who answers for it.</param>
    /// <param name="Status"><c>on-time</c>, <c>late</c>, <c>missing</c> or <c>excused</c>.</param>
    /// <param name="Obligations">What it owes for the period.</param>
    public sealed record SubmissionLine(string OrganisationCode, string OrganisationName, string AccountableOffice, string Status, IReadOnlyList<ObligationLine> Obligations);

    /// <param name="ObligationId">The obligation.</param>
    /// <param name="Regime">Its regime.</param>
    /// <param name="Status"><c>missing</c>, <c>submitted</c>, <c>returned</c> or <c>accepted</c>.</param>
    /// <param name="Late">Handed in after the last acceptable instant.</param>
    /// <param name="Revision">The revision that counts; null while nothing was handed in.</param>
    /// <param name="DeliveredTo">Recipients who have it.</param>
    public sealed record ObligationLine(Guid ObligationId, string Regime, string Status, bool Late, int? Revision, IReadOnlyList<DeliveryLine> DeliveredTo);

    public sealed record DeliveryLine(string OrganisationCode, string Purpose);

    public sealed record IndicatorLine(string Ordinal, string Group, string State, IReadOnlyList<MeasureLine> Measures);

    /// <summary>One measure against target and breakdown.</summary>
    public sealed record MeasureLine
    {
        public required string MeasureCode { get; init; }

        public string? Part { get; init; }

        public required string Name { get; init; }

        public string? Unit { get; init; }

        public required string Direction { get; init; }

        public TargetLine? Target { get; init; }

        /// <summary>Actual to the cut-off day, accumulated from the start of the year where months sum up.</summary>
        public decimal? ToCutOff { get; init; }

        /// <summary>Estimate to the end of the period, likewise.</summary>
        public decimal? Estimate { get; init; }

        /// <summary>What the estimate is compared with: the breakdown to the end of the period, for a whole year the target.</summary>
        public decimal? Expected { get; init; }

        /// <summary>Estimate less expectation.</summary>
        public decimal? Gap { get; init; }

        public required string State { get; init; }

        /// <summary>Why the state is not computable.</summary>
        public string? Reason { get; init; }

        /// <summary>Part of the year's target that the estimate makes, in per cent; from format 2 on.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public AchievementLine? Achieved { get; init; }

        /// <summary>The decision by which one of several different figures holds; from format 3 on.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public SettlementLine? Settlement { get; init; }

        /// <summary>What authorities gave after the period, beside the estimate and never instead of it; from format 3 on, absent where there is none.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public OfficialLine? Official { get; init; }

        /// <summary>In the summing-up, where nothing is said of the whole year: what the year's newest report says; from format 5 on.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public LatestLine? Latest { get; init; }

        public required bool HasOpenConflict { get; init; }

        public required IReadOnlyList<ReporterLine> ReportedBy { get; init; }
    }

    /// <param name="PeriodEndsOn">Last day of the period that the figures are for.</param>
    /// <param name="OrganisationCode">Who gave them.</param>
    /// <param name="ReportId">The report.</param>
    /// <param name="Revision">Its revision.</param>
    /// <param name="Accepted">Whether the planning department has accepted it.</param>
    /// <param name="ToCutOff">Actual to the cut-off day of that period.</param>
    /// <param name="Estimate">Estimate to its end.</param>
    public sealed record LatestLine(string PeriodEndsOn, string OrganisationCode, Guid ReportId, int Revision, bool Accepted, decimal? ToCutOff, decimal? Estimate);

    /// <param name="Percent">Null where it is not computable.</param>
    /// <param name="Reason">Why it is not.</param>
    public sealed record AchievementLine(decimal? Percent, string? Reason);

    /// <param name="SettlementId">The decision.</param>
    /// <param name="OrganisationCode">Whose figure holds.</param>
    /// <param name="Cause">Why the figures differ.</param>
    /// <param name="Reason">Why this one holds.</param>
    public sealed record SettlementLine(Guid SettlementId, string OrganisationCode, string Cause, string Reason);

    /// <param name="Value">The one official value; null where the authorities differ and nobody has settled it.</param>
    /// <param name="State">How the measure stands by it.</param>
    /// <param name="Reason">Why that is not computable.</param>
    /// <param name="Achieved">Part of the year's target that it makes.</param>
    /// <param name="Settlement">The decision by which it holds, where authorities differ.</param>
    /// <param name="Entries">Every official and revised figure, by authority.</param>
    public sealed record OfficialLine(decimal? Value, string State, string? Reason, AchievementLine Achieved, SettlementLine? Settlement, IReadOnlyList<OfficialEntry> Entries);

    /// <param name="OrganisationCode">The authority.</param>
    /// <param name="Vintage"><c>official</c> or <c>revised</c>.</param>
    /// <param name="Number">From 1, by authority.</param>
    /// <param name="Value">In the measure's unit.</param>
    /// <param name="Source">The publication or document.</param>
    public sealed record OfficialEntry(string OrganisationCode, string Vintage, int Number, decimal Value, string Source);

    public sealed record TargetLine(string Kind, decimal? Value, decimal? Low, decimal? High, string Raw, string SourceDocument);

    /// <param name="OrganisationCode">Who entered the value.</param>
    /// <param name="Revision">In which revision of its report.</param>
    /// <param name="Accepted">Whether the planning department has accepted it; from format 3 on false again where it was corrected or reopened since.</param>
    /// <param name="ToCutOff">Actual to the cut-off day.</param>
    /// <param name="Estimate">Estimate for the period.</param>
    public sealed record ReporterLine(string OrganisationCode, int Revision, bool Accepted, decimal? ToCutOff, decimal? Estimate)
    {
        /// <summary>The report that the figures stand in; from format 2 on.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public Guid? ReportId { get; init; }

        /// <summary><c>open</c>, <c>accepted</c>, <c>reopened</c> or <c>corrected</c>; from format 3 on.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Review { get; init; }
    }

    /// <summary>What an organisation says in words, in the revision that counts.</summary>
    public sealed record NarrativeLine(string OrganisationCode, Guid ReportId, int Revision, string? Assessment, string? Proposals, IReadOnlyList<WordsLine> OnMeasures);

    public sealed record WordsLine(string MeasureCode, string Text);

    public sealed record ObstacleLine(string OrganisationCode, string? MeasureCode, string What, string Why, string Effect, string Proposal);
}
