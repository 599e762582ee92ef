namespace SonLa.Portal.Reports;

/// <summary>One obligation as Reporting lists it.</summary>
internal sealed record ObligationLine(
    Guid ObligationId,
    string OrganisationCode,
    string OrganisationName,
    string Regime,
    string PeriodKind,
    string Period,
    string Title,
    DateTimeOffset DueAt,
    string State,
    bool Late,
    DateTimeOffset? SubmittedAt,
    Guid? ReportId);
