namespace SonLa.Reporting.Emulation;

/// <summary>How an addressee gives shape to a movement at home (01/CT-UBND, item 8); a later one stands in front of the earlier, which stays.</summary>
internal sealed class MovementPlan
{
    public required Guid MovementId { get; init; }

    public required string OrganisationCode { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required string Text { get; init; }

    /// <summary>The addressee's own document; null where there is none.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset HandedInAt { get; init; }

    public required Guid HandedInBy { get; init; }

    public required string HandedInByName { get; init; }
}
