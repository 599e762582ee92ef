namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when a day is set for a movement's year report, once per reminder before it, and once when it has passed without a report.</summary>
public sealed record MovementReportOwed
{
    public required Guid MovementId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string Name { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>Organisation that owes it.</summary>
    public required string ReportBy { get; init; }

    /// <summary>Last day, Asia/Ho_Chi_Minh.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary><c>set</c>, <c>due-soon-14</c>, or <c>overdue</c>.</summary>
    public required string Rung { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset At { get; init; }

    public required int Version { get; init; }
}
