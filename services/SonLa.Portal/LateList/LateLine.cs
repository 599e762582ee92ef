namespace SonLa.Portal.LateList;

/// <summary>One overdue obligation as Reporting lists it.</summary>
internal sealed record LateLine(
    Guid ObligationId,
    string OrganisationCode,
    string OrganisationName,
    string AccountableOffice,
    string Title,
    string Period,
    DateTimeOffset DueAt,
    int DaysOverdue);
