using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget;

/// <summary>Who may do what with the province's investment capital.</summary>
internal static class Permissions
{
    internal const string SeeProjects = "see-projects";
    internal const string ManageProjects = "manage-projects";
    internal const string PostDisbursements = "post-disbursements";
    internal const string SeeReviewRounds = "see-review-rounds";

    internal static void Fill(PermissionTable table) => table
        .Add(SeeProjects, Roles.Officials)
        .Add(ManageProjects, Roles.Planning)
        .Add(PostDisbursements, Roles.Finance)
        .Add(SeeReviewRounds, Roles.Planning, Roles.Finance, Roles.UbndOffice, Roles.Chairman);
}
