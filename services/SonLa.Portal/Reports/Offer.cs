namespace SonLa.Portal.Reports;

/// <summary>A figure that another service measured for one of the report's measures.</summary>
internal sealed record Offer(
    Guid OfferId,
    string MeasureCode,
    string Basis,
    string? BasisName,
    DateOnly Through,
    string? Vintage,
    decimal? Value,
    string? Unit,
    bool Disputed,
    bool Confirmed,
    string ItemName);

/// <summary>The figures that are offered to a report.</summary>
internal sealed record OfferList(IReadOnlyList<Offer> Offers);
