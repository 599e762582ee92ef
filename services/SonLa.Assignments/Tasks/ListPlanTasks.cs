using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Persistence;
using SonLa.Assignments.Plans;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Tasks;

/// <summary>Shows the tasks of a plan in the documents' order, by organisation and role, by how they are led, and by whether they bind.</summary>
internal static class ListPlanTasks
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapGet("/{planId:guid}/tasks", Handle)
        .WithName(nameof(ListPlanTasks))
        .WithSummary("List a plan's tasks")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    /// <param name="Organisation">Code of an organisation that stands at the task.</param>
    /// <param name="Role">In which capacity it does: <c>lead</c>, <c>coordinator</c>, <c>evaluator</c> or <c>monitor</c>.</param>
    /// <param name="Kind"><c>named</c>, <c>collective</c> or <c>open</c>.</param>
    /// <param name="Obligation"><c>assigned</c> or <c>requested</c>.</param>
    internal sealed record Filter(string? Organisation, string? Role, string? Kind, string? Obligation, int? Limit, string? Cursor);

    private static async Task<Results<Ok<Page<TaskView>>, NotFound>> Handle(Guid planId, [AsParameters] Filter filter, Caller caller, AssignmentsDbContext db, ReadingClasses classes, CancellationToken cancellationToken)
    {
        var size = Paging.Limit(filter.Limit);
        var after = Check(filter);
        if (await db.Plans.AsNoTracking().VisibleTo(caller).Whole().SingleOrDefaultAsync(candidate => candidate.Id == planId, cancellationToken) is not { } plan)
        {
            return TypedResults.NotFound();
        }

        var tasks = TaskView.Of(plan, plan.Current, await OrganisationCopy.Read(db, cancellationToken), classes);
        var found = tasks
            .Select((task, position) => (task.View, task.Parties, Position: position))
            .Where(task => classes.MayRead(caller, task.View, task.Parties)
                && (filter.Organisation is null || task.Parties.Names(filter.Organisation, filter.Role))
                && (filter.Kind is null || task.View.Kind == filter.Kind)
                && (filter.Obligation is null || task.View.Obligation == filter.Obligation)
                && task.Position > after)
            .Take(size + 1)
            .ToList();
        var page = Paging.Of(found, size, task => task.Position.ToString(CultureInfo.InvariantCulture));
        return TypedResults.Ok(new Page<TaskView>([.. page.Items.Select(task => task.View)], page.Next));
    }

    private static int Check(Filter filter)
    {
        var after = -1;
        var isCursor = Paging.Key(filter.Cursor) is not { } key || int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out after);
        OneOf(new InputCheck(), filter.Role, TaskRole.All, "role")
            .Require(filter.Role is null || filter.Organisation is not null, "organisation", "Lọc theo vai trò cần mã cơ quan; hãy thêm organisation.", "A role is that of an organisation; add organisation.")
            .Require(isCursor, "cursor", "Con trỏ trang không hợp lệ; hãy dùng giá trị next của trang trước.", "Not a cursor; use the next value of the page before.")
            .ThrowIfAny();
        OneOf(OneOf(new InputCheck(), filter.Kind, TaskKind.All, "kind"), filter.Obligation, [PlanTask.Assigned, PlanTask.Requested], "obligation").ThrowIfAny();
        return after;
    }

    private static InputCheck OneOf(InputCheck check, string? value, string[] allowed, string field) => check.Require(
        value is null || allowed.Contains(value),
        field,
        $"Giá trị không có; hãy dùng một trong: {string.Join(", ", allowed)}.",
        $"No such value; use one of {string.Join(", ", allowed)}.");
}
