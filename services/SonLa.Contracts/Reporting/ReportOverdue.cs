namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting once per escalation rung while an obligation is past due and nothing was submitted.</summary>
public sealed record ReportOverdue
{
    public required Guid ObligationId { get; init; }

    public required string OrganisationCode { get; init; }

    /// <summary>Code of the calendar's regime: <c>a</c> to <c>d</c> for Sơn La 2024.</summary>
    public required string Regime { get; init; }

    /// <summary><c>month</c>, <c>quarter</c>, <c>half</c>, <c>nine-months</c>, <c>year</c> or <c>once</c>.</summary>
    public required string PeriodKind { get; init; }

    /// <summary><c>2024-02</c>, <c>2024-Q1</c>, <c>2024-H1</c>, <c>2024-9M</c>, <c>2024-Y</c> or the regime's own for once.</summary>
    public required string Period { get; init; }

    /// <summary>Last acceptable instant.</summary>
    public required DateTimeOffset DueAt { get; init; }

    public required string Title { get; init; }

    public required int DaysAfter { get; init; }

    /// <summary><c>overdue-0</c>.</summary>
    public required string Rung { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset At { get; init; }

    public required int Version { get; init; }
}
