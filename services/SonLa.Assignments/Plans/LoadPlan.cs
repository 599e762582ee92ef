using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Persistence;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Assignments.Plans;

/// <summary>Loads a year's plan from its file as a draft; the same file again changes nothing, a mended one makes a new version of the draft.</summary>
internal static class LoadPlan
{
    public sealed record Response(Guid PlanId, int Version, PlanSummary Summary);

    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapPost("/", Handle)
        .RequirePermission(Permissions.LoadPlans)
        .Accepts<PlanFile>("application/json")
        .WithName(nameof(LoadPlan))
        .WithSummary("Load a plan from its file")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<Response>, Ok<Response>>> Handle(
        HttpContext context,
        AssignmentsDbContext db,
        BusinessClock clock,
        AuditScope audit,
        CancellationToken cancellationToken)
    {
        var file = await DocumentBody.Read<PlanFile>(context.Request, cancellationToken);
        PlanCheck.Apply(file);
        audit.Document = file.Document.Reference;
        var organisations = (await OrganisationCopy.Read(db, cancellationToken)).RequireKnown();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var plan = await db.TakeIn(file, clock.GetUtcNow(), cancellationToken);
        var isNew = db.Entry(plan).State == EntityState.Added;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        var response = new Response(plan.Id, plan.Version, await db.Summarise(plan, organisations, RequestLanguage.Of(context), cancellationToken));
        Versioned.Stamp(context, plan.Version);
        return isNew ? TypedResults.Created($"/plans/{plan.Id}", response) : TypedResults.Ok(response);
    }
}
