using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Assignments;

/// <summary>Shows one assignment to those who may see it.</summary>
internal static class GetAssignment
{
    internal static void Map(IEndpointRouteBuilder assignments) => assignments
        .MapGet("/{assignmentId:guid}", Handle)
        .WithName(nameof(GetAssignment))
        .WithSummary("Show an assignment")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<AssignmentView>, NotFound>> Handle(Guid assignmentId, HttpContext context, Caller caller, AssignmentsDbContext db, CancellationToken cancellationToken)
    {
        var found = await db.Assignments.AsNoTracking().VisibleTo(caller).SingleOrDefaultAsync(assignment => assignment.Id == assignmentId, cancellationToken);
        if (found is null)
        {
            return TypedResults.NotFound();
        }

        Versioned.Stamp(context, found.Version);
        return TypedResults.Ok((await AssignmentView.Of([found], db, cancellationToken))[0]);
    }
}
