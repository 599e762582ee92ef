namespace SonLa.Assignments.Deadlines;

/// <summary>For which periods something is due, and by which day of which month.</summary>
/// <param name="Kind"><c>month</c>, <c>quarter</c>, <c>half</c>, <c>nine-months</c>, <c>year</c> or <c>once</c>.</param>
/// <param name="Only">Numbers of the periods; null for all of the kind.</param>
/// <param name="Due">The last acceptable day.</param>
internal sealed record DuePeriod(string Kind, IReadOnlyList<int>? Only, ProposedRegime.LastDay Due)
{
    private const int MonthsOfQuarter = 3;

    /// <summary>Null where the document gives no day.</summary>
    public static DuePeriod? Of(PlanDeadline deadline, int planYear)
    {
        if (deadline is { Kind: PlanDeadline.Once, Date: { } date })
        {
            return new("once", null, Last(deadline, null, 0, date));
        }

        if (deadline.Day is not { } day)
        {
            return null;
        }

        return deadline.Kind switch
        {
            PlanDeadline.Monthly => new("month", deadline.Months is { Count: > 0 and < 12 } months ? months : null, Last(deadline, day, 0, null)),
            PlanDeadline.Quarterly => Quarterly(deadline, day),
            PlanDeadline.Yearly when deadline.Months is [var month] => Yearly(deadline, day, month, planYear),
            _ => null,
        };
    }

    /// <summary>A day in the quarter's last month, or in one of the months after it.</summary>
    private static DuePeriod? Quarterly(PlanDeadline deadline, int day)
    {
        var months = deadline.Months is { Count: > 0 } printed ? printed : [3, 6, 9, 12];
        var later = months[0] % MonthsOfQuarter;
        if (months.Any(month => month % MonthsOfQuarter != later))
        {
            return null;
        }

        int[] quarters = [.. months.Select(month => (month - later) / MonthsOfQuarter).Select(quarter => quarter == 0 ? 4 : quarter).Order()];
        return new("quarter", quarters.Length < 4 ? quarters : null, Last(deadline, day, later, null));
    }

    private static DuePeriod Yearly(PlanDeadline deadline, int day, int month, int planYear) => month switch
    {
        6 => new("half", [1], Last(deadline, day, 0, null)),
        9 => new("nine-months", null, Last(deadline, day, 0, null)),
        12 => new("year", null, Last(deadline, day, 0, null)),
        _ => new("once", null, Last(deadline, null, 0, new DateOnly(planYear, month, Math.Min(day, DateTime.DaysInMonth(planYear, month))))),
    };

    private static ProposedRegime.LastDay Last(PlanDeadline deadline, int? day, int monthsLater, DateOnly? date) => deadline.Boundary switch
    {
        PlanDeadline.Before => new("before", day, monthsLater, date, false, "Văn bản ghi “trước ngày”: chính ngày đó là trễ."),
        PlanDeadline.OnOrBefore => new("by", day, monthsLater, date, false, "Văn bản ghi chậm nhất hoặc đến hết ngày."),
        _ => new("by", day, monthsLater, date, true, "Văn bản không nêu trước hay chậm nhất; lấy chính ngày đó."),
    };
}
