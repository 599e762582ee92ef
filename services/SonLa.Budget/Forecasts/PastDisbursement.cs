namespace SonLa.Budget.Forecasts;

/// <summary>A past year of a project that the ledgers do not hold, as a treasury list gives it; the one entered last counts.</summary>
internal sealed class PastDisbursement
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>May be a project that is finished and not known otherwise.</summary>
    public required string ProjectCode { get; init; }

    public required int Year { get; init; }

    public required decimal CapitalInDong { get; init; }

    /// <summary>Twelve sums from 1 January to the end of each month, in whole đồng.</summary>
    public required decimal[] CumulativeInDong { get; init; }

    public required string Reference { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    public required Guid EnteredBy { get; init; }

    public PastYear AsPastYear() => new(ProjectCode, Year, CapitalInDong, CumulativeInDong);
}
