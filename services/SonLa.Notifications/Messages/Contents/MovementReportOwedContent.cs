using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>The department that watches a movement owes the chairman its year report.</summary>
internal sealed record MovementReportOwedContent : Content
{
    public const string Name = "movement-report-owed";

    public override string Kind => Name;

    public required string MovementName { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>Null while no day is set.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary><c>set</c>, <c>due-soon-14</c>, <c>overdue</c>; null at the launch.</summary>
    public required string? Rung { get; init; }

    public override Say Title(OrganisationNames names) => Rung switch
    {
        "overdue" => new($"Quá hạn báo cáo phong trào: {MovementName}", $"Report on a movement overdue: {MovementName}"),
        { } rung when rung.StartsWith("due-soon", StringComparison.Ordinal) => new($"Sắp đến hạn báo cáo phong trào: {MovementName}", $"Report on a movement due soon: {MovementName}"),
        "set" => new($"Hạn báo cáo phong trào: {MovementName}", $"Day set for the report on a movement: {MovementName}"),
        _ => Launched,
    };

    private Say Launched => new($"Theo dõi và báo cáo phong trào: {MovementName}", $"Movement to watch and report on: {MovementName}");

    public override Say Body(OrganisationNames names) => DueOn is { } day
        ? new($"Theo {DocumentNumber}: báo cáo Chủ tịch UBND tỉnh kết quả cả năm, chậm nhất ngày {Wording.Day(day)}.", $"By {DocumentNumber}: report the year's results to the chairman, on {Wording.Day(day)} at the latest.")
        : new($"Theo {DocumentNumber}: báo cáo Chủ tịch UBND tỉnh kết quả cả năm; chưa đặt hạn.", $"By {DocumentNumber}: report the year's results to the chairman; no day is set yet.");
}
