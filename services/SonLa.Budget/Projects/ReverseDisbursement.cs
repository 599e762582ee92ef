using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Projects;

/// <summary>Corrects a wrong disbursement by an opposite entry; the wrong one stays to be seen.</summary>
internal static class ReverseDisbursement
{
    /// <param name="Reason">Why, for the record.</param>
    /// <param name="ReversedOn">Day of the reversal, from the payment's day to today.</param>
    public sealed record Request(string Reason, DateOnly ReversedOn);

    internal static void Map(IEndpointRouteBuilder projects) => projects
        .MapPost("/{projectId:guid}/disbursements/{disbursementId:guid}/reversal", Handle)
        .WithName(nameof(ReverseDisbursement))
        .WithSummary("Reverse a disbursement")
        .RequirePermission(Permissions.PostDisbursements)
        .WithIdempotency();

    private static async Task<Results<Created<DisburseCapital.Response>, NotFound>> Handle(
        Guid projectId, Guid disbursementId, Request request, BudgetDbContext db, IEvents events, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        new InputCheck()
            .RequireText(request.Reason, "reason", 500)
            .Require(request.ReversedOn <= clock.Today, "reversedOn", "Ngày đảo không được sau hôm nay.", "The reversal may not be dated after today.")
            .ThrowIfAny();
        var project = await db.LockProject(projectId, cancellationToken);
        if (project?.Disbursements.SingleOrDefault(entry => entry.Id == disbursementId) is not { } original)
        {
            return TypedResults.NotFound();
        }

        var reversal = project.Reverse(original, request.ReversedOn, request.Reason, clock.GetUtcNow(), caller.AccountId);
        events.Publish(Posted.From(project, reversal));
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created(
            $"/projects/{projectId}",
            new DisburseCapital.Response(reversal.Id, project.DisbursedBy(reversal.Year, DateOnly.MaxValue), project.Version));
    }
}
