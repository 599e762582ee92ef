namespace SonLa.Portal.Offers;

/// <summary>The deadlines of documents that are offered for a year's calendar.</summary>
internal sealed record RegimeOffers(int Year, IReadOnlyList<RegimeOffer> Offers);

/// <summary>A deadline of a document on its way into the calendar.</summary>
/// <param name="State"><c>offered</c>, <c>accepted</c> or <c>declined</c>.</param>
/// <param name="Quote">The document's own words.</param>
/// <param name="InForceAs">Codes of the regimes that say the same.</param>
/// <param name="DiffersFrom">Codes of the regimes that ask the same people for the same periods by another day.</param>
internal sealed record RegimeOffer(Guid OfferId, string State, OfferedRule Regime, string? Quote, IReadOnlyList<string> InForceAs, IReadOnlyList<string> DiffersFrom, string? Reason, DateTimeOffset? DecidedAt) : IOffer
{
    public bool IsKnown => InForceAs.Count > 0;
}

/// <summary>What the deadline would be in the calendar.</summary>
internal sealed record OfferedRule(string Code, string Title, string Document, string Article, OfferedRule.FirstDay HoldsFrom, IReadOnlyList<string> Periods, IReadOnlyDictionary<string, IReadOnlyList<int>>? Only, OfferedRule.LastDay Due, OfferedRule.Bound Audience, IReadOnlyList<OfferedRule.Addressed> Recipients)
{
    internal sealed record FirstDay(DateOnly Day, bool Assumption, string Note);

    internal sealed record LastDay(string Limit, int? DayOfLastMonth, int MonthsLater, DateOnly? Date, bool Assumption, string Note);

    internal sealed record Bound(string Text, IReadOnlyList<string> Organisations);

    internal sealed record Addressed(string OrganisationCode, string Purpose);
}

/// <summary>The year's calendar, as far as an offer is compared with it.</summary>
internal sealed record CalendarInForce(IReadOnlyList<CalendarInForce.Rule> Regimes, IReadOnlyList<CalendarInForce.Period> Periods)
{
    internal sealed record Rule(string Code, string Title, string Document, string Article);

    internal sealed record Period(string Regime, string Title, DateTimeOffset DueAt);
}

/// <summary>The review rounds of documents that are offered for a year.</summary>
internal sealed record RoundOffers(int Year, IReadOnlyList<RoundOffer> Offers);

/// <summary>A review round of a document, or its last day of adjustments, on the way into the year.</summary>
/// <param name="Number">Null for the last day of adjustments when necessary.</param>
/// <param name="InForce"><c>none</c>, <c>same</c> or <c>differs</c>: what the year's rounds say.</param>
internal sealed record RoundOffer(Guid OfferId, int? Number, DateOnly CutOff, decimal? ThresholdPercent, string Filter, string Source, string? Quote, string State, string InForce, string? Reason, DateTimeOffset? DecidedAt) : IOffer
{
    // Once accepted, the year has it because of the offer.
    public bool IsKnown => InForce == "same" && State != OfferStates.Accepted;
}

/// <summary>What offers of both kinds have in common.</summary>
public interface IOffer
{
    Guid OfferId { get; }

    string State { get; }

    /// <summary>Whether what it offers is in force already.</summary>
    bool IsKnown { get; }

    string? Reason { get; }

    DateTimeOffset? DecidedAt { get; }
}

/// <summary>Stages of an offer, and the order in which people see them.</summary>
internal static class OfferStates
{
    internal const string Offered = "offered";
    internal const string Accepted = "accepted";

    internal static bool Waits(this IOffer offer) => offer.State == Offered && !offer.IsKnown;

    /// <summary>What waits first, then what is known already, then what was decided.</summary>
    internal static IEnumerable<TOffer> InOrder<TOffer>(this IEnumerable<TOffer> offers)
        where TOffer : IOffer => offers.OrderBy(offer => offer.Waits() ? 0 : offer.State == Offered ? 1 : 2);

    internal static string StateOf(IOffer offer) => offer switch
    {
        { State: Accepted } => Say("Đã chấp nhận", "Accepted"),
        { State: not Offered } => Say("Đã từ chối", "Declined"),
        { IsKnown: true } => Say("Đã có sẵn", "In force already"),
        _ => Say("Chờ quyết định", "Waits for a decision"),
    };
}
