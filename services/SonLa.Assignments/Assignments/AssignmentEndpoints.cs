using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Assignments;

/// <summary>The slices of assignments.</summary>
internal static class AssignmentEndpoints
{
    public static void MapAssignmentEndpoints(this IEndpointRouteBuilder app)
    {
        var assignments = app.MapGroup("/assignments").WithTags("Assignments").RequirePermission(Permissions.ReadAssignments);
        ListAssignments.Map(assignments);
        GetAssignment.Map(assignments);
        AcknowledgeAssignment.Map(assignments);
    }
}
