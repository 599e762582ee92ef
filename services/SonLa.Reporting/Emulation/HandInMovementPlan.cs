using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Emulation;

/// <summary>An addressee hands in how it organises the movement at home, or hands it in again.</summary>
internal static class HandInMovementPlan
{
    public sealed record Request
    {
        public required string Text { get; init; }

        public string? DocumentNumber { get; init; }
    }

    public sealed record Response(Guid MovementId, string OrganisationCode, int Number, DateTimeOffset HandedInAt);

    internal static void Map(IEndpointRouteBuilder movements) => movements.MapPost("/{movementId:guid}/plans", Handle)
        .WithName(nameof(HandInMovementPlan))
        .WithSummary("Hand in an addressee's plan for a movement")
        .RequirePermission(Permissions.SubmitReports)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<Response>, NotFound>> Handle(Guid movementId, Request request, ReportingDbContext db, ReportAuthor author, CancellationToken cancellationToken)
    {
        new InputCheck().RequireText(request.Text, "text", ReportText.LongestText).LimitText(request.DocumentNumber, "documentNumber", 100).ThrowIfAny();
        if (await db.EmulationMovements.AsNoTracking().SingleOrDefaultAsync(one => one.MovementId == movementId, cancellationToken) is not { } movement)
        {
            return TypedResults.NotFound();
        }

        var own = author.Caller.OrganisationCode;
        if (!movement.Addressees.Contains(own))
        {
            throw new RuleViolationException("movement.not-addressed", new(
                "Phong trào này không giao cho cơ quan bạn.",
                "This movement does not address your organisation."));
        }

        var last = await db.MovementPlans.Where(one => one.MovementId == movementId && one.OrganisationCode == own).MaxAsync(one => (int?)one.Number, cancellationToken);
        var plan = new MovementPlan
        {
            MovementId = movementId,
            OrganisationCode = own,
            Number = (last ?? 0) + 1,
            Text = request.Text,
            DocumentNumber = string.IsNullOrWhiteSpace(request.DocumentNumber) ? null : request.DocumentNumber,
            HandedInAt = author.Now,
            HandedInBy = author.AccountId,
            HandedInByName = author.Name,
        };
        db.Add(plan);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/movements/{movementId}", new Response(movementId, own, plan.Number, plan.HandedInAt));
    }
}
