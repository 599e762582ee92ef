namespace SonLa.Ledger.Contracts;

/// <summary>Published when an entry is booked.</summary>
public sealed record EntryMade
{
    public required Guid EntryId { get; init; }

    public required long Number { get; init; }

    public required int Version { get; init; }
}
