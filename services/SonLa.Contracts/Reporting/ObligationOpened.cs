namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when the calendar makes an organisation owe a report.</summary>
public sealed record ObligationOpened
{
    public required Guid ObligationId { get; init; }

    /// <summary>Null in events from before it was told.</summary>
    public string? Province { get; init; }

    /// <summary>Year of the plan; null in events from before it was told.</summary>
    public int? PlanYear { get; init; }

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

    public required IReadOnlyList<ObligationRecipient> Recipients { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    public required int Version { get; init; }
}
