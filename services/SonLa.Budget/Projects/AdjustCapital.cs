using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Projects;

/// <summary>Adds to a project's capital plan, or takes back, by a document, from a day on.</summary>
internal static class AdjustCapital
{
    public sealed record Response(Guid AllocationId, decimal CapitalInForceInDong, int Version);

    internal static void Map(IEndpointRouteBuilder projects) => projects
        .MapPost("/{projectId:guid}/capital", Handle)
        .WithName(nameof(AdjustCapital))
        .WithSummary("Adjust a project's capital plan")
        .RequirePermission(Permissions.ManageProjects)
        .WithIdempotency();

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        Guid projectId, ImportProjects.CapitalEntry request, BudgetDbContext db, IEvents events, AuditScope audit, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        var input = new InputCheck().Require(request.AmountInDong != 0, "amountInDong", "Số tiền phải khác 0.", "The amount may not be 0.");
        CapitalInput.Check(input, request, "", await db.Sources.Select(source => source.Code).ToHashSetAsync(cancellationToken));
        input.ThrowIfAny();
        if (await db.LockProject(projectId, cancellationToken) is not { } project)
        {
            return TypedResults.NotFound();
        }

        audit.Document = request.DocumentNumber;
        var entry = project.Allocate(new()
        {
            SourceCode = request.SourceCode,
            Year = request.Year,
            AmountInDong = request.AmountInDong,
            EffectiveOn = request.EffectiveOn,
            DocumentNumber = request.DocumentNumber,
            EnteredAt = clock.GetUtcNow(),
            EnteredBy = caller.AccountId,
        });
        events.PublishCapital(project, [entry]);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created(
            $"/projects/{projectId}",
            new Response(entry.Id, project.CapitalInForce(request.Year, DateOnly.MaxValue), project.Version));
    }
}
