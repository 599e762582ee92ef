using SonLa.Contracts.Assignments;
using SonLa.Reporting.Calendars;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.OfferedRegimes;

/// <summary>A duty to report that a plan's document lays down and that binds nobody before the planning department accepts it.</summary>
internal sealed class OfferedRegime
{
    public const string Offered = "offered";
    public const string Accepted = "accepted";
    public const string Declined = "declined";

    public Guid OfferId { get; private init; } = Guid.CreateVersion7();

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required Guid PlanId { get; init; }

    /// <summary>Stable within the plan.</summary>
    public required string Code { get; init; }

    /// <summary>The regime as it would stand, or stands, in the calendar.</summary>
    public Regime Content { get; private set; } = null!;

    /// <summary>The document's own words; null where somebody entered it by hand.</summary>
    public string? Quote { get; init; }

    /// <summary><c>offered</c>, <c>accepted</c> or <c>declined</c>.</summary>
    public string State { get; private set; } = Offered;

    /// <summary>Why it was accepted beside others, or declined.</summary>
    public string? Reason { get; private set; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset OfferedAt { get; init; }

    /// <summary>Business instant.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public static OfferedRegime Of(ReportingDeadlinesConfirmed confirmed, ConfirmedDeadline deadline) => new()
    {
        Province = confirmed.Province,
        PlanYear = confirmed.PlanYear,
        PlanId = confirmed.PlanId,
        Code = deadline.Code,
        Content = RegimeOf(deadline),
        Quote = deadline.Quote,
        OfferedAt = confirmed.ConfirmedAt.ToUniversalTime(),
    };

    /// <summary>Lets it bind from the day of acceptance on; nothing falls due backwards.</summary>
    /// <exception cref="RuleViolationException">It was declined.</exception>
    public void Accept(string? reason, DateOnly today, Guid by, DateTimeOffset now)
    {
        RequireOpen(Accepted);
        if (Content.HoldsFrom.Day < today)
        {
            Content = Content with
            {
                HoldsFrom = new()
                {
                    Day = today,
                    Assumption = true,
                    Note = $"Áp dụng từ ngày phòng kế hoạch chấp nhận; văn bản: {Content.HoldsFrom.Day:dd/MM/yyyy} ({Content.HoldsFrom.Note})",
                },
            };
        }

        Decide(Accepted, reason, by, now);
    }

    /// <exception cref="RuleViolationException">It was accepted.</exception>
    public void Decline(string reason, Guid by, DateTimeOffset now)
    {
        RequireOpen(Declined);
        Decide(Declined, reason, by, now);
    }

    private void Decide(string state, string? reason, Guid by, DateTimeOffset now) => (State, Reason, DecidedBy, DecidedAt) = (state, reason, by, now.ToUniversalTime());

    private void RequireOpen(string wanted)
    {
        if (State != Offered)
        {
            throw new RuleViolationException("offered-regime.decided", new(
                $"Chế độ báo cáo {Code} đã được {(State == Accepted ? "chấp nhận" : "từ chối")}, không thể {(wanted == Accepted ? "chấp nhận" : "từ chối")} nữa; hãy sửa ở tệp lịch của năm.",
                $"The regime {Code} has been {State} and cannot be {wanted} any more; change the year's calendar file instead."));
        }
    }

    private static Regime RegimeOf(ConfirmedDeadline deadline) => new()
    {
        Code = deadline.Code,
        Title = deadline.Title,
        Document = deadline.Document,
        Article = deadline.Article,
        HoldsFrom = new() { Day = deadline.HoldsFrom, Assumption = deadline.HoldsFromAssumed, Note = deadline.HoldsFromNote },
        Periods = [deadline.PeriodKind],
        Only = deadline.PeriodNumbers is { } numbers ? new Dictionary<string, IReadOnlyList<int>> { [deadline.PeriodKind] = numbers } : new Dictionary<string, IReadOnlyList<int>>(),
        OncePeriod = deadline.OncePeriod,
        Due = new()
        {
            Limit = deadline.Limit,
            DayOfLastMonth = deadline.DayOfLastMonth,
            MonthsLater = deadline.MonthsLater,
            Date = deadline.Date,
            Assumption = deadline.DueAssumed,
            Note = deadline.DueNote,
        },
        Audience = new()
        {
            Rule = deadline.Kinds.Count > 0 ? Audience.Class : Audience.Named,
            Kinds = deadline.Kinds,
            Organisations = deadline.OrganisationCodes,
            Text = deadline.AudienceText,
        },
        Recipients = [.. deadline.Recipients.Select(recipient => new Recipient { OrganisationCode = recipient.OrganisationCode, Purpose = recipient.Purpose })],
        Consolidator = deadline.ConsolidatorCode,
        Onward = [.. deadline.Onward.Select(recipient => new OnwardRecipient { OrganisationCode = recipient.OrganisationCode, Purpose = recipient.Purpose, Note = recipient.Note ?? "" })],
        Requires = deadline.Requires,
        RemindDaysBefore = deadline.RemindDaysBefore,
        EscalateDaysAfter = deadline.EscalateDaysAfter,
    };
}
