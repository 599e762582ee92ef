using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.Assignments.Plans;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Assignments;

/// <summary>Shows the assignments that the caller may see, by plan, organisation, measure (id or code) and state.</summary>
internal static class ListAssignments
{
    internal static void Map(IEndpointRouteBuilder assignments) => assignments
        .MapGet("/", Handle)
        .WithName(nameof(ListAssignments))
        .WithSummary("List assignments")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    internal sealed record Filter(Guid? Plan, string? Organisation, string? Measure, string? State, int? Limit, string? Cursor);

    private static async Task<Ok<Page<AssignmentView>>> Handle([AsParameters] Filter filter, Caller caller, AssignmentsDbContext db, CancellationToken cancellationToken)
    {
        var size = Paging.Limit(filter.Limit);
        new InputCheck()
            .Require(
                filter.State is null || AssignmentState.All.Contains(filter.State),
                "state",
                $"Trạng thái không có; hãy dùng một trong: {string.Join(", ", AssignmentState.All)}.",
                $"No such state; use one of {string.Join(", ", AssignmentState.All)}.")
            .ThrowIfAny();
        var found = Matching(db.Assignments.AsNoTracking().VisibleTo(caller), filter, db);
        if (Paging.Key(filter.Cursor) is { } key)
        {
            new InputCheck().Require(Guid.TryParse(key, out var after), "cursor", "Con trỏ trang không hợp lệ; hãy dùng giá trị next của trang trước.", "Not a cursor; use the next value of the page before.").ThrowIfAny();
            found = found.Where(assignment => assignment.Id > after);
        }

        var rows = await found.OrderBy(assignment => assignment.Id).Take(size + 1).ToListAsync(cancellationToken);
        var page = Paging.Of(rows, size, assignment => assignment.Id.ToString());
        return TypedResults.Ok(new Page<AssignmentView>(await AssignmentView.Of(page.Items, db, cancellationToken), page.Next));
    }

    private static IQueryable<Assignment> Matching(IQueryable<Assignment> assignments, Filter filter, AssignmentsDbContext db)
    {
        if (filter.Plan is { } planId)
        {
            assignments = assignments.Where(assignment => assignment.PlanId == planId);
        }

        if (filter.Organisation is { } code)
        {
            assignments = assignments.Where(assignment => assignment.OrganisationCode == code);
        }

        if (filter.State is { } state)
        {
            assignments = assignments.Where(AssignmentState.Is(state));
        }

        return filter.Measure switch
        {
            null => assignments,
            var id when Guid.TryParse(id, out var measureId) => assignments.Where(assignment => assignment.MeasureId == measureId),
            var measureCode => assignments.Where(assignment => db.Set<MeasureIdentity>().Any(measure => measure.Id == assignment.MeasureId && measure.Code == measureCode)),
        };
    }
}
