using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Plans;

/// <summary>Shows through which versions a plan has gone and which document ordered each.</summary>
internal static class ListPlanVersions
{
    /// <param name="TaskReasons">Why each task was changed or withdrawn, by code.</param>
    public sealed record Item(int Version, string DocumentNumber, DateOnly? DocumentIssuedOn, string DocumentTitle, DateOnly EffectiveOn, DateTimeOffset RecordedAt, IReadOnlyList<string> ChangedMeasures, IReadOnlyDictionary<string, string> TaskReasons);

    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapGet("/{planId:guid}/versions", Handle)
        .WithName(nameof(ListPlanVersions))
        .WithSummary("List a plan's versions")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Page<Item>>, NotFound>> Handle(Guid planId, Caller caller, AssignmentsDbContext db, CancellationToken cancellationToken)
    {
        var versions = await db.Set<PlanVersion>().AsNoTracking()
            .Where(version => version.PlanId == planId && db.Plans.VisibleTo(caller).Any(plan => plan.Id == version.PlanId))
            .OrderBy(version => version.Number)
            .Select(version => new { version.Number, version.Document, version.EffectiveOn, version.RecordedAt, version.Reasons, version.TaskReasons })
            .ToListAsync(cancellationToken);
        return versions.Count == 0
            ? TypedResults.NotFound()
            : TypedResults.Ok(new Page<Item>(
                [
                    .. versions.Select(version => new Item(
                        version.Number,
                        version.Document.Reference,
                        version.Document.IssuedOn,
                        version.Document.Title,
                        version.EffectiveOn,
                        version.RecordedAt,
                        [.. version.Reasons.Keys.Order(StringComparer.Ordinal)],
                        version.TaskReasons)),
                ],
                null));
    }
}
