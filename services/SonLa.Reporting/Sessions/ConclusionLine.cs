namespace SonLa.Reporting.Sessions;

/// <summary>A conclusion as its readers get it.</summary>
public sealed record ConclusionLine(
    Guid ConclusionId,
    int Version,
    Guid SessionId,
    string OrganisationCode,
    bool OfProvince,
    int Number,
    string Text,
    string? LeadCode,
    string? LeadUnit,
    IReadOnlyList<string> CoordinatorCodes,
    bool IsRequest,
    DateOnly? DueOn,
    string State,
    bool Overdue,
    string? Grade)
{
    internal static ConclusionLine Of(SessionConclusion one, DateOnly today) => new(
        one.ConclusionId,
        one.Version,
        one.SessionId,
        one.OrganisationCode,
        one.OfProvince,
        one.Number,
        one.Text,
        one.LeadCode,
        one.LeadUnit,
        one.CoordinatorCodes,
        one.IsRequest,
        one.DueOn,
        one.State,
        one.IsOverdue(today),
        one.Grade);
}
