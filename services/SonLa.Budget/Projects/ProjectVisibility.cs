using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget.Projects;

/// <summary>An owner sees its own projects; who steers the province's capital sees all.</summary>
internal static class ProjectVisibility
{
    internal static IQueryable<InvestmentProject> VisibleTo(this IQueryable<InvestmentProject> projects, Caller caller)
    {
        if (caller.Is(Roles.Planning, Roles.Finance, Roles.UbndOffice, Roles.Chairman))
        {
            return projects;
        }

        var own = caller.OrganisationCode;
        return projects.Where(project => project.OwnerCode == own);
    }
}
