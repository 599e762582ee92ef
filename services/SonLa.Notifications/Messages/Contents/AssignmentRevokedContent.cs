using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>An amendment has taken an assignment away from an organisation.</summary>
internal sealed record AssignmentRevokedContent : Content
{
    public const string Name = "assignment-revoked";

    public override string Kind => Name;

    public required string IndicatorOrdinal { get; init; }

    public required string MeasureName { get; init; }

    public required string OrganisationCode { get; init; }

    public required string Reason { get; init; }

    public override Say Title(OrganisationNames names) => new(
        $"Thôi giao chỉ tiêu số {IndicatorOrdinal}: {MeasureName}",
        $"Indicator {IndicatorOrdinal} no longer assigned: {MeasureName}");

    public override Say Body(OrganisationNames names) => new(
        $"{names.Of(OrganisationCode)} không còn chủ trì chỉ tiêu này. Lý do: {Reason}",
        $"{names.Of(OrganisationCode)} no longer leads this indicator. Reason: {Reason}");
}
