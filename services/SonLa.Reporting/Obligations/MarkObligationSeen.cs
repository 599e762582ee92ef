using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Obligations;

/// <summary>Notes that a recipient's people have seen the delivered report.</summary>
internal static class MarkObligationSeen
{
    internal static void Map(IEndpointRouteBuilder obligations) => obligations.MapPost("/{obligationId:guid}/seen", Handle)
        .WithName(nameof(MarkObligationSeen))
        .WithSummary("Note that a recipient has seen the report")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid obligationId,
        ReportingDbContext db,
        Caller caller,
        BusinessClock clock,
        CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var obligation = (await db.LockObligations([obligationId], cancellationToken)).SingleOrDefault();
        if (obligation is null || obligation.Deliveries.All(delivery => delivery.OrganisationCode != caller.OrganisationCode))
        {
            return TypedResults.NotFound();
        }

        obligation.SeeAs(caller.OrganisationCode, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
