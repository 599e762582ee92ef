using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.OfferedRegimes;

/// <summary>Puts an offered regime into the year's calendar beside those in force, and opens what its audience owes from today on; a second time changes nothing.</summary>
internal static class AcceptOfferedRegime
{
    private const int LongestReason = 500;

    /// <param name="Beside">Codes of the regimes in force that ask the same people for the same periods by another day, where there are any.</param>
    /// <param name="Reason">Required with <paramref name="Beside"/>.</param>
    public sealed record Request(IReadOnlyList<string>? Beside = null, string? Reason = null);

    internal static void Map(IEndpointRouteBuilder calendars) => calendars.MapPost("/{year:int}/offered-regimes/{offerId:guid}/acceptance", Handle)
        .WithName(nameof(AcceptOfferedRegime))
        .WithSummary("Accept a deadline of a document into the year's calendar")
        .RequirePermission(Permissions.DecideOfferedRegimes)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<OfferedRegimeView>, NotFound>> Handle(
        int year,
        Guid offerId,
        Request request,
        ReportingDbContext db,
        CalendarsInForce calendars,
        ObligationOpening opening,
        ReportAuthor author,
        CancellationToken cancellationToken)
    {
        new InputCheck().LimitText(request.Reason, "reason", LongestReason).ThrowIfAny();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await opening.TakeTurn(cancellationToken);
        if (await db.OfferedRegimes.SingleOrDefaultAsync(candidate => candidate.OfferId == offerId && candidate.PlanYear == year, cancellationToken) is not { } offer)
        {
            return TypedResults.NotFound();
        }

        var calendar = await calendars.Find(offer.Province, year, cancellationToken) ?? throw new RuleViolationException("calendar.none", new(
            $"Tỉnh {offer.Province} chưa có lịch báo cáo năm {year}; hãy thêm tệp lịch (ngày chốt số liệu, ngày nghỉ) rồi chấp nhận.",
            $"{offer.Province} has no reporting calendar of {year}; add its file (cut-off, holidays) and then accept."));
        if (offer.State == OfferedRegime.Accepted)
        {
            return TypedResults.Ok(OfferedRegimeView.Of(offer, calendar));
        }

        RequireNew(offer, calendar, request);
        offer.Accept(request.Reason, VietnamTime.DayOf(author.Now), author.AccountId, author.Now);
        RequireSound(offer, calendar);
        await db.SaveChangesAsync(cancellationToken);
        calendars.Forget();
        await opening.Reconcile(null, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.Ok(OfferedRegimeView.Of(offer, await calendars.Find(offer.Province, year, cancellationToken)));
    }

    /// <summary>What is in force is never replaced, and stood beside only by name.</summary>
    private static void RequireNew(OfferedRegime offer, ReportingCalendar calendar, Request request)
    {
        var near = Neighbours.Of(offer.Content, calendar);
        if (near.Same.Count > 0)
        {
            var codes = string.Join(", ", near.Same);
            throw new RuleViolationException("regime.already-in-force", new(
                $"Lịch năm {calendar.PlanYear} đã có chế độ {codes} với cùng người báo cáo, kỳ và hạn; hãy từ chối đề xuất này.",
                $"The calendar of {calendar.PlanYear} has the regime {codes} already, with the same people, periods and day; decline this offer."));
        }

        if (near.Others.Except(request.Beside ?? []).ToArray() is { Length: > 0 } unnamed)
        {
            var codes = string.Join(", ", unnamed);
            throw new RuleViolationException("regime.differs", new(
                $"Chế độ {codes} đang áp dụng cho cùng người báo cáo và kỳ, với hạn khác; nếu cả hai cùng áp dụng, hãy ghi mã đó vào beside và nêu lý do.",
                $"The regime {codes} in force asks the same people for the same periods by another day; if both are to hold, name it in beside and give the reason."));
        }

        new InputCheck()
            .Require(near.Others.Count == 0 || !string.IsNullOrWhiteSpace(request.Reason), "reason", "Hãy nêu lý do áp dụng song song với chế độ đang có.", "Say why it is to hold beside the regime in force.")
            .ThrowIfAny();
    }

    private static void RequireSound(OfferedRegime offer, ReportingCalendar calendar)
    {
        if (CalendarCheck.Mistakes(calendar with { Regimes = [.. calendar.Regimes, offer.Content] }) is { Count: > 0 } mistakes)
        {
            var faults = string.Join("; ", mistakes);
            throw new RuleViolationException("regime.unsound", new(
                $"Chế độ này không đứng được trong lịch năm {calendar.PlanYear}: {faults}. Hãy đưa vào tệp lịch với ngày đã chỉnh.",
                $"The regime cannot stand in the calendar of {calendar.PlanYear}: {faults}. Put it into the calendar's file with its day mended."));
        }
    }
}
