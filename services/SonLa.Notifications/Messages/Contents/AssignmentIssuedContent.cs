using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>An organisation has been made answerable for a measure.</summary>
internal sealed record AssignmentIssuedContent : Content
{
    public const string Name = "assignment-issued";

    public override string Kind => Name;

    public required string IndicatorOrdinal { get; init; }

    public required string MeasureName { get; init; }

    /// <summary>Title of the office holder, as the decision writes it.</summary>
    public required string AccountableOffice { get; init; }

    public required bool Collective { get; init; }

    public required IReadOnlyList<string> CoordinatorCodes { get; init; }

    public override Say Title(OrganisationNames names) => new(
        $"Giao chỉ tiêu số {IndicatorOrdinal}: {MeasureName}",
        $"Indicator {IndicatorOrdinal} assigned: {MeasureName}");

    public override Say Body(OrganisationNames names)
    {
        var coordinators = names.Of(CoordinatorCodes);
        return new(
            $"{AccountableOffice} {(Collective ? "cùng chủ trì" : "chủ trì")} và chịu trách nhiệm.{(coordinators.Length > 0 ? $" Phối hợp: {coordinators}." : "")} Cơ quan chủ trì xác nhận tiếp nhận trên hệ thống.",
            $"{AccountableOffice} {(Collective ? "leads together with others" : "leads")} and is answerable.{(coordinators.Length > 0 ? $" Coordinating: {coordinators}." : "")} The lead acknowledges it in the system.");
    }
}
