using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Plans;

/// <summary>Shows the plans, the latest loaded first.</summary>
internal static class ListPlans
{
    public sealed record Item(Guid PlanId, string Province, int PlanYear, string DocumentNumber, string State, int Version, DateTimeOffset LoadedAt, DateTimeOffset? IssuedAt);

    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapGet("/", Handle)
        .WithName(nameof(ListPlans))
        .WithSummary("List plans");

    private static async Task<Ok<Page<Item>>> Handle(int? year, int? limit, string? cursor, Caller caller, AssignmentsDbContext db, CancellationToken cancellationToken)
    {
        var size = Paging.Limit(limit);
        var plans = db.Plans.VisibleTo(caller).Where(plan => year == null || plan.PlanYear == year);
        if (Paging.Key(cursor) is { } key)
        {
            new InputCheck().Require(Guid.TryParse(key, out var before), "cursor", "Con trỏ trang không hợp lệ; hãy dùng giá trị next của trang trước.", "Not a cursor; use the next value of the page before.").ThrowIfAny();
            plans = plans.Where(plan => plan.Id < before);
        }

        var items = await plans
            .OrderByDescending(plan => plan.Id)
            .Take(size + 1)
            .Select(plan => new Item(plan.Id, plan.Province, plan.PlanYear, plan.DocumentNumber, plan.State, plan.Version, plan.LoadedAt, plan.IssuedAt))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Paging.Of(items, size, item => item.PlanId.ToString()));
    }
}
