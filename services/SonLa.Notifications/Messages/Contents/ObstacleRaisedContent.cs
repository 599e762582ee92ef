using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>An organisation has reported a difficulty with its proposal.</summary>
internal sealed record ObstacleRaisedContent : Content
{
    public const string Name = "obstacle-raised";

    public override string Kind => Name;

    public required string OrganisationCode { get; init; }

    public required string What { get; init; }

    public required string Proposal { get; init; }

    public override Say Title(OrganisationNames names) => new(
        $"{names.Of(OrganisationCode)} báo cáo khó khăn, vướng mắc",
        $"{names.Of(OrganisationCode)} reports an obstacle");

    public override Say Body(OrganisationNames names) => new(
        $"Khó khăn, vướng mắc: {What} Đề xuất, kiến nghị: {Proposal}",
        $"Obstacle: {What} Proposal: {Proposal}");
}
