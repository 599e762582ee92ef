namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when it is recorded that the press was guided on a document or an emulation movement.</summary>
public sealed record PressGuided
{
    public required Guid GuidanceId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>Null where the document is the year's plan.</summary>
    public Guid? MovementId { get; init; }

    public required DateOnly GuidedOn { get; init; }

    public required IReadOnlyList<string> Outlets { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    public required int Version { get; init; }
}
