using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget;

/// <summary>Who may do what with the province's budget and investment capital.</summary>
internal static class Permissions
{
    internal const string SeeProjects = "see-projects";
    internal const string ManageProjects = "manage-projects";
    internal const string PostDisbursements = "post-disbursements";
    internal const string RecordCapacity = "record-capacity";
    internal const string RecordSituation = "record-project-situation";
    internal const string SeeRatios = "see-disbursement-ratios";
    internal const string SeeReviewRounds = "see-review-rounds";
    internal const string OpenReviewRounds = "open-review-rounds";
    internal const string SeeReallocations = "see-reallocations";
    internal const string ProposeReallocations = "propose-reallocations";
    internal const string DecideReallocations = "decide-reallocations";
    internal const string ImportFiles = "import-files";
    internal const string SeeImports = "see-imports";

    internal const string SeeBudget = "see-budget";
    internal const string SetEstimates = "set-estimates";
    internal const string PostExecution = "post-execution";
    internal const string SeeThriftChecks = "see-thrift-checks";
    internal const string RecordThriftChecks = "record-thrift-checks";

    internal static void Fill(PermissionTable table) => table
        .Add(SeeProjects, Roles.Officials)
        .Add(ManageProjects, Roles.Planning)
        .Add(PostDisbursements, Roles.Finance)
        .Add(RecordCapacity, Roles.Planning, Roles.Finance)
        .Add(RecordSituation, Roles.Planning, Roles.OrganisationHead, Roles.Specialist, Roles.District)
        .Add(SeeRatios, Roles.Planning, Roles.Finance, Roles.UbndOffice, Roles.Chairman)
        .Add(SeeReviewRounds, Roles.Planning, Roles.Finance, Roles.UbndOffice, Roles.Chairman)
        .Add(OpenReviewRounds, Roles.Planning)
        .Add(SeeReallocations, Roles.Planning, Roles.Finance, Roles.UbndOffice, Roles.Chairman)
        .Add(ProposeReallocations, Roles.Planning)
        .Add(DecideReallocations, Roles.Chairman)
        .Add(ImportFiles, Roles.Planning, Roles.Finance)
        .Add(SeeImports, Roles.Planning, Roles.Finance)
        .Add(SeeBudget, Roles.Officials)
        .Add(SetEstimates, Roles.Finance)
        .Add(PostExecution, Roles.Finance, Roles.OrganisationHead, Roles.Specialist)
        .Add(SeeThriftChecks, Roles.Planning, Roles.Finance, Roles.UbndOffice, Roles.Chairman)
        .Add(RecordThriftChecks, Roles.Finance);
}
