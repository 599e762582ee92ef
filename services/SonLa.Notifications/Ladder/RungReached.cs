namespace SonLa.Notifications.Ladder;

/// <summary>What Reporting says: this rung of this obligation has been reached.</summary>
/// <param name="ObligationId">Whose ladder it is.</param>
/// <param name="Rung"><c>due-soon-5</c>, <c>overdue-0</c>.</param>
/// <param name="OrganisationCode">Who owes the report.</param>
/// <param name="DueAt">When the report is or was due.</param>
/// <param name="At">Business instant at which the rung was reached.</param>
internal sealed record RungReached(Guid ObligationId, string Rung, string OrganisationCode, DateTimeOffset DueAt, DateTimeOffset At);
