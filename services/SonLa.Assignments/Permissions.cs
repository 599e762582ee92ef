using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments;

/// <summary>What can be done here, and which roles may.</summary>
internal static class Permissions
{
    public const string ReadDocuments = "read-documents";
    public const string ReviewDocuments = "review-documents";
    public const string ReadPlans = "read-plans";
    public const string LoadPlans = "load-plans";
    public const string IssuePlans = "issue-plans";
    public const string AmendPlans = "amend-plans";
    public const string ReadAssignments = "read-assignments";
    public const string AcknowledgeAssignments = "acknowledge-assignments";
    public const string SetBreakdowns = "set-breakdowns";

    /// <summary>Roles that see every organisation's assignments.</summary>
    public static readonly string[] SeeAll = [Roles.Chairman, Roles.UbndOffice, Roles.Planning];

    public static void Fill(PermissionTable table) => table
        .Add(ReadDocuments, SeeAll)
        .Add(ReviewDocuments, Roles.UbndOffice, Roles.Planning)
        .Add(ReadPlans, Roles.Officials)
        .Add(LoadPlans, Roles.UbndOffice, Roles.Planning)
        .Add(IssuePlans, Roles.Chairman, Roles.UbndOffice)
        .Add(AmendPlans, Roles.UbndOffice)
        .Add(ReadAssignments, Roles.Officials)
        .Add(AcknowledgeAssignments, Roles.OrganisationHead, Roles.District)
        .Add(SetBreakdowns, Roles.OrganisationHead, Roles.Specialist, Roles.District, Roles.Planning);
}
