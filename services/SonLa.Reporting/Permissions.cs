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

    /// <summary>Accepts deadlines of documents into the calendar, or leaves them out.</summary>
    public const string DecideOfferedRegimes = "decide-offered-regimes";

    /// <summary>Enters official figures, where the calendar names one's organisation for it.</summary>
    public const string EnterOfficialFigures = "enter-official-figures";

    /// <summary>Settles which of several different figures holds.</summary>
    public const string SettleFigures = "settle-figures";

    /// <summary>Writes the text of consolidated reports.</summary>
    public const string WriteNarratives = "write-narratives";

    /// <summary>Sets the province's growth scenario.</summary>
    public const string SetScenarios = "set-scenarios";

    /// <summary>Excuses other organisations from a report or from being late.</summary>
    public const string ExcuseObligations = "excuse-obligations";

    /// <summary>Judges progress and quality: agencies, districts and people by the office, indicators by their evaluators.</summary>
    public const string RecordEvaluations = "record-evaluations";

    /// <summary>Proposes to praise, correct or discipline; all but the office only praise out of an emulation movement.</summary>
    public const string ProposeConduct = "propose-conduct";

    /// <summary>Decides on such a proposal.</summary>
    public const string DecideConduct = "decide-conduct";

    /// <summary>Launches emulation movements.</summary>
    public const string LaunchMovements = "launch-movements";

    /// <summary>Sets the day for a movement's year report.</summary>
    public const string SteerMovements = "steer-movements";

    /// <summary>Reports on a movement's year, for the department that watches it.</summary>
    public const string ReportMovements = "report-movements";

    /// <summary>Records that the press was guided, for the organisation that the year's rules name.</summary>
    public const string GuidePress = "guide-press";

    /// <summary>Reports on tasks that name one's own organisation: progress, a coordinator's part, an evaluator's judgement.</summary>
    public const string ReportOnTasks = "report-on-tasks";

    /// <summary>Acknowledges tasks for one's organisation, hands parts of them on to its people, makes tasks of its own of them.</summary>
    public const string DirectTasks = "direct-tasks";

    /// <summary>Raises difficulties of one's own organisation and takes them back.</summary>
    public const string RaiseObstacles = "raise-obstacles";

    /// <summary>Takes obstacles on, resolves them or passes them up.</summary>
    public const string HandleObstacles = "handle-obstacles";

    /// <summary>Decides for the UBND on obstacles that were passed up.</summary>
    public const string DecideObstacles = "decide-obstacles";

    /// <summary>Urges and checks organisations.</summary>
    public const string IssueUrgings = "issue-urgings";

    /// <summary>Answers what one's organisation is urged or checked about.</summary>
    public const string AnswerUrgings = "answer-urgings";

    /// <summary>Records sessions of the UBND and closes their conclusions.</summary>
    public const string KeepSessions = "keep-sessions";

    /// <summary>Reports on the conclusions that one's organisation leads.</summary>
    public const string ReportConclusions = "report-conclusions";

    internal static void Fill(PermissionTable table) => table
        .Add(ReadReporting, Roles.Officials)
        .Add(SubmitReports, Roles.OrganisationHead, Roles.Specialist, Roles.District, Roles.Planning, Roles.Finance)
        .Add(ReviewReports, Roles.Planning)
        .Add(ExcuseObligations, Roles.Planning, Roles.UbndOffice)
        .Add(ReadConsolidation, Roles.Planning, Roles.Chairman, Roles.UbndOffice)
        .Add(ClosePeriods, Roles.Planning)
        .Add(EnterOfficialFigures, Roles.Planning, Roles.OrganisationHead, Roles.Specialist)
        .Add(SettleFigures, Roles.Planning, Roles.Chairman, Roles.UbndOffice)
        .Add(WriteNarratives, Roles.Planning)
        .Add(SetScenarios, Roles.Planning)
        .Add(RecordEvaluations, Roles.UbndOffice, Roles.Chairman, Roles.Planning, Roles.OrganisationHead, Roles.Specialist)
        .Add(ProposeConduct, Roles.UbndOffice, Roles.HomeAffairs, Roles.OrganisationHead, Roles.District)
        .Add(DecideConduct, Roles.Chairman)
        .Add(LaunchMovements, Roles.Chairman)
        .Add(SteerMovements, Roles.Chairman, Roles.UbndOffice)
        .Add(ReportMovements, Roles.HomeAffairs, Roles.OrganisationHead, Roles.Specialist)
        .Add(GuidePress, Roles.OrganisationHead, Roles.Specialist)
        .Add(ReportOnTasks, Roles.OrganisationHead, Roles.Specialist, Roles.District, Roles.Planning, Roles.Finance, Roles.UbndOffice, Roles.HomeAffairs)
        .Add(DirectTasks, Roles.OrganisationHead, Roles.District, Roles.Planning, Roles.Finance, Roles.UbndOffice, Roles.HomeAffairs)
        .Add(RaiseObstacles, Roles.OrganisationHead, Roles.Specialist, Roles.District, Roles.Planning, Roles.Finance)
        .Add(HandleObstacles, Roles.Planning)
        .Add(DecideObstacles, Roles.Chairman, Roles.UbndOffice)
        .Add(IssueUrgings, Roles.Planning, Roles.UbndOffice)
        .Add(AnswerUrgings, Roles.OrganisationHead, Roles.Specialist, Roles.District, Roles.Planning, Roles.Finance)
        .Add(KeepSessions, Roles.UbndOffice, Roles.Chairman, Roles.District)
        .Add(ReportConclusions, Roles.OrganisationHead, Roles.Specialist, Roles.District, Roles.Planning, Roles.Finance)
        .Add(DecideOfferedRegimes, Roles.Planning)
        .Add(RecordEvents, Roles.Planning, Roles.UbndOffice);
}
