namespace SonLa.Identity.Organisations;

/// <summary>Everything a decision can say about an organisation but its code, which never changes.</summary>
/// <param name="ValidFrom">First day, in Asia/Ho_Chi_Minh.</param>
/// <param name="ValidTo">Last day; null while the organisation exists.</param>
internal sealed record OrganisationFacts(
    string Name,
    string Kind,
    string? ParentCode,
    string HeadTitle,
    IReadOnlyList<string> Aliases,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string? SuccessorCode);
