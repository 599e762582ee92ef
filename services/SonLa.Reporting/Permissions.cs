using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting;

/// <summary>What one can be allowed to do in Reporting, and which roles are.</summary>
internal static class Permissions
{
    /// <summary>Sees what one's organisation may see.</summary>
    public const string ReadReporting = "read-reporting";

    /// <summary>Drafts, submits and corrects the reports of one's own organisation.</summary>
    public const string SubmitReports = "submit-reports";

    /// <summary>Accepts and returns reports.</summary>
    public const string ReviewReports = "review-reports";

    /// <summary>Sees the consolidation of a period.</summary>
    public const string ReadConsolidation = "read-consolidation";

    /// <summary>Closes a period.</summary>
    public const string ClosePeriods = "close-periods";

    /// <summary>Notes what happened outside and asks for a report.</summary>
    public const string RecordEvents = "record-events";

    /// <summary>Enters official figures, where the calendar names one's organisation for it.</summary>
    public const string EnterOfficialFigures = "enter-official-figures";

    /// <summary>Settles which of several different figures holds.</summary>
    public const string SettleFigures = "settle-figures";

    /// <summary>Sets the province's growth scenario.</summary>
    public const string SetScenarios = "set-scenarios";

    /// <summary>Excuses other organisations from a report or from being late.</summary>
    public const string ExcuseObligations = "excuse-obligations";

    internal static void Fill(PermissionTable table) => table
        .Add(ReadReporting, Roles.Officials)
        .Add(SubmitReports, Roles.OrganisationHead, Roles.Specialist, Roles.District, Roles.Planning, Roles.Finance)
        .Add(ReviewReports, Roles.Planning)
        .Add(ExcuseObligations, Roles.Planning, Roles.UbndOffice)
        .Add(ReadConsolidation, Roles.Planning, Roles.Chairman, Roles.UbndOffice)
        .Add(ClosePeriods, Roles.Planning)
        .Add(EnterOfficialFigures, Roles.Planning, Roles.OrganisationHead, Roles.Specialist)
        .Add(SettleFigures, Roles.Planning, Roles.Chairman, Roles.UbndOffice)
        .Add(SetScenarios, Roles.Planning)
        .Add(RecordEvents, Roles.Planning, Roles.UbndOffice);
}
