namespace SonLa.Ledger.Entries;

/// <summary>An entry that the effects' consumer cannot deal with until the row is taken away.</summary>
internal sealed class Refusal
{
    public required long Number { get; init; }
}
