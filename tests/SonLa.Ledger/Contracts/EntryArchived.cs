namespace SonLa.Ledger.Contracts;

/// <summary>Published for whoever may care; nobody does.</summary>
public sealed record EntryArchived
{
    public required Guid EntryId { get; init; }

    public required int Version { get; init; }
}
