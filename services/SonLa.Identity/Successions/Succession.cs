namespace SonLa.Identity.Successions;

/// <summary>An act by which organisations merge, split, are renamed or end, as it was recorded; never changed.</summary>
internal sealed class Succession
{
    public Guid SuccessionId { get; init; } = Guid.CreateVersion7();

    public required string DocumentNumber { get; init; }

    public required DateOnly EffectiveOn { get; init; }

    public required SuccessionFacts Facts { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Account.</summary>
    public required Guid RecordedBy { get; init; }
}
