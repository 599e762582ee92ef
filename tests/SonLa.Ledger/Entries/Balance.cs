namespace SonLa.Ledger.Entries;

/// <summary>The newest balance heard of.</summary>
internal sealed class Balance
{
    public required string Account { get; init; }

    public decimal Value { get; set; }

    public int Version { get; set; }
}
