using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.OfferedRegimes;

/// <summary>Leaves an offered regime out of the year's calendar, with the reason; a second time changes nothing.</summary>
internal static class DeclineOfferedRegime
{
    private const int LongestReason = 500;

    public sealed record Request(string Reason);

    internal static void Map(IEndpointRouteBuilder calendars) => calendars.MapPost("/{year:int}/offered-regimes/{offerId:guid}/refusal", Handle)
        .WithName(nameof(DeclineOfferedRegime))
        .WithSummary("Leave a deadline of a document out of the year's calendar")
        .RequirePermission(Permissions.DecideOfferedRegimes)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<OfferedRegimeView>, NotFound>> Handle(
        int year, Guid offerId, Request request, ReportingDbContext db, CalendarsInForce calendars, ObligationOpening opening, ReportAuthor author, CancellationToken cancellationToken)
    {
        new InputCheck().RequireText(request.Reason, "reason", LongestReason).ThrowIfAny();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // The same turn as acceptance, so that of two who decide at once the second sees what the first decided.
        await opening.TakeTurn(cancellationToken);
        if (await db.OfferedRegimes.SingleOrDefaultAsync(candidate => candidate.OfferId == offerId && candidate.PlanYear == year, cancellationToken) is not { } offer)
        {
            return TypedResults.NotFound();
        }

        if (offer.State != OfferedRegime.Declined)
        {
            offer.Decline(request.Reason, author.AccountId, author.Now);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return TypedResults.Ok(OfferedRegimeView.Of(offer, await calendars.Find(offer.Province, year, cancellationToken)));
    }
}
