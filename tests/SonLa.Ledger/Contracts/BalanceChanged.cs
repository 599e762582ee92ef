namespace SonLa.Ledger.Contracts;

/// <summary>Published for each new version of a balance.</summary>
public sealed record BalanceChanged
{
    public required string Account { get; init; }

    public required decimal Value { get; init; }

    public required int Version { get; init; }
}
