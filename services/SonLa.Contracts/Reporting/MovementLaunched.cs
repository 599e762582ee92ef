namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when the chairman launches an emulation movement.</summary>
public sealed record MovementLaunched
{
    public required Guid MovementId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string Name { get; init; }

    public required string DocumentNumber { get; init; }

    public required DateOnly DocumentDate { get; init; }

    /// <summary>Organisations whose heads are addressed.</summary>
    public required IReadOnlyList<string> AddresseeCodes { get; init; }

    /// <summary>Organisation that watches and reports.</summary>
    public required string ReportBy { get; init; }

    /// <summary>Last day for the year report, Asia/Ho_Chi_Minh; null while none is set.</summary>
    public DateOnly? ReportDueOn { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset LaunchedAt { get; init; }

    public required int Version { get; init; }
}
