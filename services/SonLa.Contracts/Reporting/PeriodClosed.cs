namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when the planning department closes a period and its figures are frozen.</summary>
public sealed record PeriodClosed
{
    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string Period { get; init; }

    /// <summary>Lower-case hexadecimal hash of the closed report's bytes.</summary>
    public required string Sha256 { get; init; }

    public required int Reported { get; init; }

    public required int Late { get; init; }

    public required int Missing { get; init; }

    /// <summary>Every measure of the plan, as in the closed report: what partners receive equals this.</summary>
    public required IReadOnlyList<ClosedFigure> Figures { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset ClosedAt { get; init; }

    public required int Version { get; init; }
}
