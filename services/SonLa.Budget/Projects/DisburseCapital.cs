using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.CapitalDeadlines;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Projects;

/// <summary>Posts a payment of the treasury against a project's capital.</summary>
internal static class DisburseCapital
{
    /// <param name="SourceCode">Funding source that is drawn on.</param>
    /// <param name="Year">Year of the capital plan.</param>
    /// <param name="AmountInDong">Whole đồng, above 0.</param>
    /// <param name="DisbursedOn">Day of the payment, not after today.</param>
    /// <param name="Reference">The treasury's document.</param>
    public sealed record Request(string SourceCode, int Year, decimal AmountInDong, DateOnly DisbursedOn, string Reference);

    public sealed record Response(Guid DisbursementId, decimal DisbursedToDateInDong, int Version);

    internal static void Map(IEndpointRouteBuilder projects) => projects
        .MapPost("/{projectId:guid}/disbursements", Handle)
        .WithName(nameof(DisburseCapital))
        .WithSummary("Post a disbursement")
        .RequirePermission(Permissions.PostDisbursements)
        .WithIdempotency();

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        Guid projectId, Request request, CapitalEnds ends, BudgetDbContext db, IEvents events, AuditScope audit, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        var input = new InputCheck();
        var payment = new ImportDisbursements.PaymentEntry("", request.SourceCode, request.Year, request.AmountInDong, request.DisbursedOn, request.Reference);
        CapitalInput.CheckPayment(
            input,
            payment,
            clock.Today,
            await db.Sources.Select(source => source.Code).ToHashSetAsync(cancellationToken));
        input.ThrowIfAny();
        if (await db.LockProject(projectId, cancellationToken) is not { } project)
        {
            return TypedResults.NotFound();
        }

        project.RequireNew(payment, "reference");
        (await PaymentsInTime.Of(ends, [payment.Year], db, clock.Today, cancellationToken)).Require(project, payment.SourceCode, payment.Year, payment.DisbursedOn);
        audit.Document = request.Reference;
        var entry = project.Disburse(new()
        {
            SourceCode = request.SourceCode,
            Year = request.Year,
            AmountInDong = request.AmountInDong,
            DisbursedOn = request.DisbursedOn,
            Reference = request.Reference,
            PostedAt = clock.GetUtcNow(),
            PostedBy = caller.AccountId,
        });
        events.Publish(Posted.From(project, entry));
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created(
            $"/projects/{projectId}",
            new Response(entry.Id, project.DisbursedBy(entry.Year, DateOnly.MaxValue), project.Version));
    }
}
