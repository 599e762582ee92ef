namespace SonLa.Ledger.Entries;

/// <summary>One run of a consumer that took effect; deliberately without a unique index, so that doubling would show.</summary>
internal sealed class Effect
{
    public long Id { get; init; }

    public required string Consumer { get; init; }

    public required Guid EntryId { get; init; }
}
