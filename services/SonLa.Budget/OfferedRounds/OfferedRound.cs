using SonLa.Budget.Rounds;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.OfferedRounds;

/// <summary>A round of capital review, or the last day of adjustments when necessary, that a plan's document sets and that counts for nothing before the planning department accepts it.</summary>
internal sealed class OfferedRound
{
    public const string Offered = "offered";
    public const string Accepted = "accepted";
    public const string Declined = "declined";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid PlanId { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>1, 2 …; 0 for the last day of adjustments when necessary.</summary>
    public required int Number { get; init; }

    /// <summary>State at the end of this day, or the last day.</summary>
    public required DateOnly CutOff { get; init; }

    /// <summary>Strictly below this is reviewed; null for adjustments when necessary.</summary>
    public required decimal? ThresholdPercent { get; init; }

    /// <summary><c>carried-over</c>, <c>all</c> or <c>by-judgement</c>.</summary>
    public required string Filter { get; init; }

    /// <summary>The document.</summary>
    public required string Source { get; init; }

    /// <summary>The document's own words; null where somebody entered it by hand.</summary>
    public string? Quote { get; init; }

    /// <summary><c>offered</c>, <c>accepted</c> or <c>declined</c>.</summary>
    public string State { get; private set; } = Offered;

    /// <summary>Why it was declined.</summary>
    public string? Reason { get; private set; }

    /// <summary>So many days before the cut-off, owners of slow projects are warned; 0 for no warning.</summary>
    public int WarningDaysBefore { get; private set; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset OfferedAt { get; init; }

    /// <summary>Business instant.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public bool IsAdHoc => Number == 0;

    /// <summary>Lets it count among the year's rounds.</summary>
    /// <exception cref="RuleViolationException">It was declined, or a round in force has its number.</exception>
    public void Accept(ReviewRoundCalendar.PlanYear? inForce, int warningDaysBefore, Guid by, DateTimeOffset now)
    {
        RequireOpen();
        if (StandingIn(inForce) is not Standing.New)
        {
            var what = IsAdHoc ? "Hạn cuối điều chỉnh" : $"Đợt {Number}";
            var whatEn = IsAdHoc ? "The last day of adjustments" : $"Round {Number}";
            throw new RuleViolationException("offered-round.in-force", new(
                $"{what} năm {PlanYear} đã có, {(StandingIn(inForce) == Standing.Same ? "giống đề xuất" : "khác đề xuất")}; quy định đang áp dụng không bị thay thế. Hãy từ chối đề xuất, hoặc sửa tệp của năm.",
                $"{whatEn} of {PlanYear} is set already, {(StandingIn(inForce) == Standing.Same ? "as offered" : "and otherwise")}; what is in force is never replaced. Decline the offer, or change the year's file."));
        }

        WarningDaysBefore = warningDaysBefore;
        Decide(Accepted, null, by, now);
    }

    /// <exception cref="RuleViolationException">It was accepted.</exception>
    public void Decline(string reason, Guid by, DateTimeOffset now)
    {
        RequireOpen();
        Decide(Declined, reason, by, now);
    }

    /// <summary>Whether the year has it, has another of its number, or has none.</summary>
    public Standing StandingIn(ReviewRoundCalendar.PlanYear? inForce)
    {
        if (IsAdHoc)
        {
            return inForce?.AdHocUntil is not { } until ? Standing.New : until == CutOff ? Standing.Same : Standing.Differs;
        }

        return inForce?.Rounds.SingleOrDefault(round => round.Number == Number) is not { } known ? Standing.New
            : (known.CutOff, known.ThresholdPercent, known.Filter) == (CutOff, ThresholdPercent, Filter) ? Standing.Same
            : Standing.Differs;
    }

    public ReviewRound ToRound() => new(Number, CutOff, ThresholdPercent, Filter, Source, WarningDaysBefore);

    private void Decide(string state, string? reason, Guid by, DateTimeOffset now) => (State, Reason, DecidedBy, DecidedAt) = (state, reason, by, now.ToUniversalTime());

    private void RequireOpen()
    {
        if (State != Offered)
        {
            throw new RuleViolationException("offered-round.decided", new(
                $"Đề xuất này đã được {(State == Accepted ? "chấp nhận" : "từ chối")}; hãy sửa tệp của năm nếu cần thay đổi.",
                $"This offer has been {State}; change the year's file if it must be otherwise."));
        }
    }
}

/// <summary>How an offered round stands to those in force.</summary>
internal enum Standing
{
    New,
    Same,
    Differs,
}
