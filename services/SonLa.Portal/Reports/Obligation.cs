namespace SonLa.Portal.Reports;

/// <summary>One obligation with its recipients, as Reporting shows it.</summary>
internal sealed record Obligation(
    Guid ObligationId,
    string OrganisationCode,
    string OrganisationName,
    string AccountableOffice,
    string Document,
    string Article,
    string Period,
    string Title,
    DateTimeOffset DueAt,
    bool DueAssumed,
    string State,
    bool Late,
    DateTimeOffset? SubmittedAt,
    Guid? ReportId,
    IReadOnlyList<Obligation.Recipient> Recipients)
{
    /// <summary>Names of the former organisations whose duty has passed to this one.</summary>
    public IReadOnlyList<string>? TakesOver { get; init; }

    internal sealed record Recipient(string OrganisationCode, string Purpose, DateTimeOffset? DeliveredAt, DateTimeOffset? SeenAt);
}
