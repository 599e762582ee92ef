namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when the watching department reports on an emulation movement's year, or mends its report.</summary>
public sealed record MovementReported
{
    public required Guid MovementId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string Name { get; init; }

    /// <summary>Organisation that reports.</summary>
    public required string ReportBy { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>Why it mends the one before; null for the first.</summary>
    public string? Reason { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    public required int Version { get; init; }
}
