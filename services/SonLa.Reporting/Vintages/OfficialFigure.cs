using SonLa.Reporting.Calendars;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Vintages;

/// <summary>A measure's official or revised value for a period that is over, as one authority gave it at a time; never changed, only revised by another.</summary>
internal sealed class OfficialFigure
{
    public required Guid FigureId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string Period { get; init; }

    public required string MeasureCode { get; init; }

    /// <summary>The authority: planning department or Cục Thống kê.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary>1 is the authority's official figure, every later number revises it.</summary>
    public required int Number { get; init; }

    /// <summary>In the measure's unit, from the start of the year to the end of the period where months sum up.</summary>
    public required decimal Value { get; init; }

    /// <summary>How it was written, where that was another unit than the measure's.</summary>
    public Written? As { get; init; }

    /// <summary>The publication or document that gives it.</summary>
    public required string Source { get; init; }

    public string? Note { get; init; }

    /// <summary>Why an earlier figure was revised.</summary>
    public string? Reason { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    public required Guid EnteredBy { get; init; }

    public required string EnteredByName { get; init; }

    /// <summary>Message id of the event that told of it.</summary>
    public required Guid EventMessageId { get; init; }

    /// <summary>Place in the history of everything that a consolidation reads.</summary>
    public long Sequence { get; private set; }

    public string Vintage => Number == 1 ? FigureVintage.Official : FigureVintage.Revised;

    /// <summary>The number of the authority's next figure: an official one comes once and after the period, a revised one after it.</summary>
    public static int Next(string vintage, int last, ReportingPeriod period, DateTimeOffset now)
    {
        if (VietnamTime.DayOf(now) <= period.LastDay)
        {
            throw new RuleViolationException("figure.period-not-over", new(
                $"Kỳ {period.Code} chưa kết thúc nên chưa có số chính thức; trước đó hãy dùng số ước trong báo cáo.",
                $"The period {period.Code} is not over, so there is no official figure yet; until then estimate it in a report."));
        }

        if (vintage == FigureVintage.Official && last > 0)
        {
            throw new RuleViolationException("figure.already-official", new(
                "Cơ quan bạn đã công bố số chính thức của chỉ tiêu này; hãy nhập số điều chỉnh (revised) kèm lý do.",
                "Your organisation has already given an official figure of this measure; enter a revised one with the reason."));
        }

        if (vintage == FigureVintage.Revised && last == 0)
        {
            throw new RuleViolationException("figure.not-official", new(
                "Cơ quan bạn chưa nhập số chính thức của chỉ tiêu này nên chưa thể điều chỉnh; hãy nhập số chính thức (official) trước.",
                "Your organisation has given no official figure of this measure to revise; enter the official one first."));
        }

        return last + 1;
    }
}
