using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A year's plan has been issued.</summary>
internal sealed record PlanIssuedContent : Content
{
    public const string Name = "plan-issued";

    public override string Kind => Name;

    public required int PlanYear { get; init; }

    public required string DocumentNumber { get; init; }

    public required int Indicators { get; init; }

    public override Say Title(OrganisationNames names) => new(
        $"Kế hoạch năm {PlanYear} đã được giao",
        $"The plan of {PlanYear} has been issued");

    public override Say Body(OrganisationNames names) => new(
        $"{DocumentNumber} giao {Indicators} chỉ tiêu của năm {PlanYear} cho các cơ quan chủ trì.",
        $"{DocumentNumber} assigns the {Indicators} indicators of {PlanYear} to their leads.");
}
