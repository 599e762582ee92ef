using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>The year report on an emulation movement is there, or was mended.</summary>
internal sealed record MovementReportedContent : Content
{
    public const string Name = "movement-reported";

    public override string Kind => Name;

    public required string MovementName { get; init; }

    public required string ReportBy { get; init; }

    /// <summary>Null for the first.</summary>
    public required string? Reason { get; init; }

    public override Say Title(OrganisationNames names) => new($"Báo cáo phong trào thi đua: {MovementName}", $"Report on an emulation movement: {MovementName}");

    public override Say Body(OrganisationNames names) => Reason is null
        ? new($"{names.Of(ReportBy)} đã gửi báo cáo kết quả cả năm.", $"{names.Of(ReportBy)} has handed in the year's results.")
        : new($"{names.Of(ReportBy)} đã gửi báo cáo bổ sung. Lý do: {Reason}", $"{names.Of(ReportBy)} has mended its report. Reason: {Reason}");
}
