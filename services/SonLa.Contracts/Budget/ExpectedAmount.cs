namespace SonLa.Contracts.Budget;

/// <summary>An amount that is expected, with the interval in which eight of ten past outcomes lay.</summary>
public sealed record ExpectedAmount
{
    /// <summary>Whole đồng.</summary>
    public required decimal ExpectedInDong { get; init; }

    /// <summary>Of past outcomes one in ten lay below.</summary>
    public required decimal LowInDong { get; init; }

    /// <summary>Of past outcomes one in ten lay above.</summary>
    public required decimal HighInDong { get; init; }
}
