using SonLa.Reporting.Calendars;

namespace SonLa.Reporting.OfferedRegimes;

/// <summary>An offered regime as people see it.</summary>
/// <param name="State"><c>offered</c>, <c>accepted</c> or <c>declined</c>.</param>
/// <param name="Regime">In the shape of a calendar file.</param>
/// <param name="Quote">The document's own words; null where somebody entered it by hand.</param>
/// <param name="InForceAs">Codes of the regimes in force that say the same.</param>
/// <param name="DiffersFrom">Codes of the regimes in force that ask the same people for the same periods by another day.</param>
internal sealed record OfferedRegimeView(
    Guid OfferId,
    Guid PlanId,
    string State,
    Regime Regime,
    string? Quote,
    IReadOnlyList<string> InForceAs,
    IReadOnlyList<string> DiffersFrom,
    string? Reason,
    DateTimeOffset OfferedAt,
    DateTimeOffset? DecidedAt)
{
    public static OfferedRegimeView Of(OfferedRegime offer, ReportingCalendar? calendar)
    {
        var near = calendar is null ? new([], []) : Neighbours.Of(offer.Content, calendar);
        return new(offer.OfferId, offer.PlanId, offer.State, offer.Content, offer.Quote, near.Same, near.Others, offer.Reason, offer.OfferedAt, offer.DecidedAt);
    }
}
