using System.Text.Json;
using System.Text.Json.Serialization;
using SonLa.Notifications.Messages.Contents;
using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages;

/// <summary>The facts of one kind of notice and the sentences made of them when somebody reads it.</summary>
[JsonDerivedType(typeof(PlanIssuedContent), PlanIssuedContent.Name)]
[JsonDerivedType(typeof(PlanAmendedContent), PlanAmendedContent.Name)]
[JsonDerivedType(typeof(AssignmentIssuedContent), AssignmentIssuedContent.Name)]
[JsonDerivedType(typeof(AssignmentRevokedContent), AssignmentRevokedContent.Name)]
[JsonDerivedType(typeof(ReportDueSoonContent), ReportDueSoonContent.Name)]
[JsonDerivedType(typeof(ReportOverdueContent), ReportOverdueContent.Name)]
[JsonDerivedType(typeof(ReportSubmittedContent), ReportSubmittedContent.Name)]
[JsonDerivedType(typeof(ReportReturnedContent), ReportReturnedContent.Name)]
[JsonDerivedType(typeof(ReportAcceptedContent), ReportAcceptedContent.Name)]
[JsonDerivedType(typeof(MeasureReopenedContent), MeasureReopenedContent.Name)]
[JsonDerivedType(typeof(ObstacleRaisedContent), ObstacleRaisedContent.Name)]
[JsonDerivedType(typeof(ObstacleMovedContent), ObstacleMovedContent.Name)]
[JsonDerivedType(typeof(UrgingIssuedContent), UrgingIssuedContent.Name)]
[JsonDerivedType(typeof(UrgingAnsweredContent), UrgingAnsweredContent.Name)]
[JsonDerivedType(typeof(ConclusionAssignedContent), ConclusionAssignedContent.Name)]
[JsonDerivedType(typeof(ConclusionReportedContent), ConclusionReportedContent.Name)]
[JsonDerivedType(typeof(CapitalExpiringContent), CapitalExpiringContent.Name)]
[JsonDerivedType(typeof(InputDueSoonContent), InputDueSoonContent.Name)]
[JsonDerivedType(typeof(PeriodClosedContent), PeriodClosedContent.Name)]
[JsonDerivedType(typeof(ReviewRoundOpenedContent), ReviewRoundOpenedContent.Name)]
[JsonDerivedType(typeof(ProjectBehindContent), ProjectBehindContent.Name)]
[JsonDerivedType(typeof(ShortfallExpectedContent), ShortfallExpectedContent.Name)]
[JsonDerivedType(typeof(RoundOpeningOwedContent), RoundOpeningOwedContent.Name)]
[JsonDerivedType(typeof(ReallocationProposedContent), ReallocationProposedContent.Name)]
[JsonDerivedType(typeof(ReallocationDecidedContent), ReallocationDecidedContent.Name)]
[JsonDerivedType(typeof(EvaluationRecordedContent), EvaluationRecordedContent.Name)]
[JsonDerivedType(typeof(ConductProposedContent), ConductProposedContent.Name)]
[JsonDerivedType(typeof(ConductDecidedContent), ConductDecidedContent.Name)]
[JsonDerivedType(typeof(MovementLaunchedContent), MovementLaunchedContent.Name)]
[JsonDerivedType(typeof(MovementReportOwedContent), MovementReportOwedContent.Name)]
[JsonDerivedType(typeof(MovementReportedContent), MovementReportedContent.Name)]
[JsonDerivedType(typeof(TaskIssuedContent), TaskIssuedContent.Name)]
[JsonDerivedType(typeof(TaskChangedContent), TaskChangedContent.Name)]
[JsonDerivedType(typeof(TaskStartedContent), TaskStartedContent.Name)]
[JsonDerivedType(typeof(TaskDueSoonContent), TaskDueSoonContent.Name)]
[JsonDerivedType(typeof(TaskOverdueContent), TaskOverdueContent.Name)]
[JsonDerivedType(typeof(TaskHandedOnContent), TaskHandedOnContent.Name)]
[JsonDerivedType(typeof(TaskTakenBackContent), TaskTakenBackContent.Name)]
[JsonDerivedType(typeof(OffersWaitingContent), OffersWaitingContent.Name)]
internal abstract record Content
{
    // PostgreSQL's jsonb keeps its own order of members, so the type is not always the first.
    private static readonly JsonSerializerOptions Json = new() { AllowOutOfOrderMetadataProperties = true, IgnoreReadOnlyProperties = true };

    /// <summary>Stable name of the kind: <c>report-overdue</c>.</summary>
    public abstract string Kind { get; }

    public abstract Say Title(OrganisationNames names);

    public abstract Say Body(OrganisationNames names);

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static Content Read(string json) => JsonSerializer.Deserialize<Content>(json, Json)
        ?? throw new JsonException("A notice without content.");
}
