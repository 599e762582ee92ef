using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Offers;

/// <summary>Shows the figures that other services measured for a report's measures, every organisation's beside the others'.</summary>
internal static class ListOffers
{
    /// <param name="LedgerVersion">Version of the ledger that said so.</param>
    /// <param name="ValueInDong">Null where nothing could be said any more.</param>
    public sealed record EarlierLine(int LedgerVersion, decimal? ValueInDong, DateTimeOffset PostedAt);

    /// <param name="Basis">Code of the organisation whose figure it is, or <c>collecting</c>.</param>
    /// <param name="BasisName">Null for <c>collecting</c>.</param>
    /// <param name="Through">From 1 January to this day.</param>
    /// <param name="Vintage"><c>toCutOff</c> or <c>estimate</c>, where it is the report's day; null otherwise.</param>
    /// <param name="ValueInDong">Null where it no longer holds.</param>
    /// <param name="Value">In the measure's unit.</param>
    /// <param name="Disputed">Another organisation says otherwise of the same day.</param>
    /// <param name="Confirmed">The report's figure is this one.</param>
    /// <param name="Earlier">What was told before, oldest first.</param>
    public sealed record OfferLine(
        Guid OfferId,
        string MeasureCode,
        string Basis,
        string? BasisName,
        DateOnly Through,
        string? Vintage,
        decimal? ValueInDong,
        decimal? Value,
        string? Unit,
        bool Disputed,
        bool Confirmed,
        string ItemCode,
        string ItemName,
        DateTimeOffset PostedAt,
        IReadOnlyList<EarlierLine> Earlier);

    public sealed record Response(IReadOnlyList<OfferLine> Offers);

    internal static void Map(IEndpointRouteBuilder reports) => reports.MapGet("/{reportId:guid}/offers", Handle)
        .WithName(nameof(ListOffers))
        .WithSummary("Show the measured figures that are offered to a report")
        .RequirePermission(Permissions.SubmitReports)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid reportId, ReportingDbContext db, OfferReading reading, Caller caller, CancellationToken cancellationToken)
    {
        var report = await db.Reports.AsNoTracking().OwnedBy(caller).SingleOrDefaultAsync(candidate => candidate.ReportId == reportId, cancellationToken);
        if (report is null)
        {
            return TypedResults.NotFound();
        }

        var offered = await reading.For(report, cancellationToken);
        var names = await db.Organisations.AsNoTracking().ToDictionaryAsync(organisation => organisation.Code, organisation => organisation.Name, cancellationToken);
        return TypedResults.Ok(new Response([.. offered.Select(one => Line(one, offered, names, report.Content))]));
    }

    private static OfferLine Line(OfferReading.Offered one, IReadOnlyList<OfferReading.Offered> all, Dictionary<string, string> names, ReportContent content) => new(
        one.Offer.OfferId,
        one.Offer.MeasureCode,
        one.Offer.Basis,
        names.GetValueOrDefault(one.Offer.Basis),
        one.Offer.Through,
        one.Vintage,
        one.Offer.ValueInDong,
        one.Value,
        one.Measure.Unit,
        one.IsDisputed(all),
        content.FigureOf(one.Offer.MeasureCode) is { } figure && new[] { figure.ToCutOff, figure.Estimate }.Any(vintage => vintage?.Measured?.OfferId == one.Offer.OfferId),
        one.Offer.ItemCode,
        one.Offer.ItemName,
        one.Offer.PostedAt,
        [.. one.Earlier.Select(earlier => new EarlierLine(earlier.LedgerVersion, earlier.ValueInDong, earlier.PostedAt))]);

    /// <summary>Whether somebody else measured another value of the same measure and day.</summary>
    internal static bool IsDisputed(this OfferReading.Offered one, IEnumerable<OfferReading.Offered> all) => one.Offer.ValueInDong is { } value && all.Any(other =>
        other.Offer.MeasureCode == one.Offer.MeasureCode && other.Offer.Through == one.Offer.Through && other.Offer.ValueInDong is { } theirs && theirs != value);
}
