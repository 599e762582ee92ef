using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Budget;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Persistence;

namespace SonLa.Reporting.Offers;

/// <summary>Keeps measured figures beside those that were told before; the same version twice, and an older one, change nothing.</summary>
internal sealed class OfferKeeping(ReportingDbContext db)
{
    public async Task Keep(int planYear, IReadOnlyList<MeasuredFigure> figures, int version, DateTimeOffset postedAt, Guid eventId, CancellationToken cancellationToken)
    {
        var measures = figures.Select(figure => figure.MeasureCode).Distinct().ToList();
        if (measures.Count == 0)
        {
            return;
        }

        var known = (await db.OfferedFigures.AsNoTracking()
                .Where(offer => offer.PlanYear == planYear && measures.Contains(offer.MeasureCode) && offer.LedgerVersion >= version)
                .Select(offer => new { offer.MeasureCode, offer.Basis, offer.Through })
                .ToListAsync(cancellationToken))
            .Select(offer => (offer.MeasureCode, offer.Basis, offer.Through))
            .ToHashSet();
        foreach (var figure in figures.Where(figure => !known.Contains((figure.MeasureCode, figure.Basis, figure.Through))))
        {
            db.Add(new OfferedFigure
            {
                OfferId = ObligationIdentity.Of("offer", $"{planYear}", figure.MeasureCode, figure.Basis, $"{figure.Through:O}", $"{version}"),
                PlanYear = planYear,
                MeasureCode = figure.MeasureCode,
                Basis = figure.Basis,
                Through = figure.Through,
                LedgerVersion = version,
                ValueInDong = figure.ToDateInDong,
                ItemCode = figure.ItemCode,
                ItemName = figure.ItemName,
                SourceEventId = eventId,
                PostedAt = postedAt.ToUniversalTime(),
            });
        }
    }
}
