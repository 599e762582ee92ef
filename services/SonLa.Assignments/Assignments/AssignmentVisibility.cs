using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Assignments;

/// <summary>An organisation sees its own assignments; the chairman, the office of the UBND and the planning department see all.</summary>
internal static class AssignmentVisibility
{
    public static IQueryable<Assignment> VisibleTo(this IQueryable<Assignment> assignments, Caller caller)
    {
        if (caller.Is(Permissions.SeeAll))
        {
            return assignments;
        }

        var own = caller.OrganisationCode;
        return assignments.Where(assignment => assignment.OrganisationCode == own);
    }
}
