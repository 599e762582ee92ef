using SonLa.Budget.Rounds;

namespace SonLa.Budget.OfferedRounds;

/// <summary>An offered round as people see it.</summary>
/// <param name="Number">Null for the last day of adjustments when necessary.</param>
/// <param name="State"><c>offered</c>, <c>accepted</c> or <c>declined</c>.</param>
/// <param name="InForce"><c>none</c>, <c>same</c> or <c>differs</c>: what the year's rounds say.</param>
internal sealed record OfferedRoundView(
    Guid OfferId,
    Guid PlanId,
    int? Number,
    DateOnly CutOff,
    decimal? ThresholdPercent,
    string Filter,
    string Source,
    string? Quote,
    string State,
    string InForce,
    string? Reason,
    DateTimeOffset OfferedAt,
    DateTimeOffset? DecidedAt)
{
    public static OfferedRoundView Of(OfferedRound offer, ReviewRoundCalendar.PlanYear? inForce) => new(
        offer.Id,
        offer.PlanId,
        offer.IsAdHoc ? null : offer.Number,
        offer.CutOff,
        offer.ThresholdPercent,
        offer.Filter,
        offer.Source,
        offer.Quote,
        offer.State,
        offer.StandingIn(inForce) switch { Standing.Same => "same", Standing.Differs => "differs", _ => "none" },
        offer.Reason,
        offer.OfferedAt,
        offer.DecidedAt);
}
