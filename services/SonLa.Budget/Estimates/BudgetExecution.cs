namespace SonLa.Budget.Estimates;

/// <summary>Reads the ledgers of a year and of the year before as the execution of the budget at the end of a month; pure.</summary>
/// <param name="Rules">Items, pace and thresholds.</param>
/// <param name="Entries">The year's entries of every kind.</param>
/// <param name="Before">The rules of the year before; null where there is no file for it.</param>
/// <param name="BeforeEntries">Execution entries of the year before.</param>
internal sealed record BudgetExecution(BudgetRules Rules, IReadOnlyList<BudgetEntry> Entries, BudgetRules? Before, IReadOnlyList<BudgetEntry> BeforeEntries)
{
    /// <summary>Revenue strictly below its pace.</summary>
    public const string BelowPace = "below-pace";

    /// <summary>Expenditure strictly above its pace.</summary>
    public const string AbovePace = "above-pace";

    private readonly ExecutionBook _book = new(Rules, Entries.Where(entry => entry.Kind == BudgetEntryKinds.Execution), Rules.Year);
    private readonly ExecutionBook _entered = new(Rules, Entries.Where(entry => entry.Kind == BudgetEntryKinds.LastYear), Rules.Year - 1);
    private readonly ExecutionBook? _before = Before is null ? null : new(Before, BeforeEntries, Before.Year);

    /// <summary>Every item at the end of a month, in the order of the estimate.</summary>
    public IReadOnlyList<ExecutionLine> At(int month) => [.. Rules.Items.Select(item => Line(item, month))];

    /// <summary>Revenue strictly below, expenditure strictly above its threshold of the pace; multiplied out, so that no division rounds the answer.</summary>
    public static string? FlagOf(BudgetRules rules, string kind, decimal toDate, decimal estimate, decimal pacePercent)
    {
        var expected = estimate * pacePercent;
        return kind == BudgetItem.Revenue
            ? toDate * 10_000 < expected * rules.Thresholds.RevenueBelowPercent ? BelowPace : null
            : toDate * 10_000 > expected * rules.Thresholds.ExpenditureAbovePercent ? AbovePace : null;
    }

    private ExecutionLine Line(BudgetItem item, int month)
    {
        var day = EndOf(Rules.Year, month);
        var figure = _book.Agreed(item, day);
        var figures = _book.BasesOf(item).Select(basis => FigureOf(item, basis, month)).ToList();
        var months = figures.Where(one => one.ToDateInDong is not null).Select(one => one.MonthInDong).Distinct().ToList();
        var estimate = EstimateOf(item, day);
        var pace = Rules.PacePercent(item, month);
        return new()
        {
            ItemCode = item.Code,
            Kind = item.Kind,
            Name = item.Name,
            NameEn = item.NameEn,
            Parent = item.Parent,
            InitialEstimateInDong = EstimateOf(item, new(Rules.Year, 1, 1)),
            EstimateInDong = estimate,
            PartsEstimateInDong = PartsOf(item, day) is { } parts && parts != estimate ? parts : null,
            Figures = figures,
            MonthInDong = months is [var agreed] ? agreed : null,
            ToDateInDong = figure.AmountInDong,
            Reason = figure.Reason,
            OfEstimatePercent = estimate > 0 ? figure.AmountInDong * 100 / estimate : null,
            PacePercent = pace,
            ExpectedInDong = estimate * pace / 100,
            Flag = figure.AmountInDong is { } toDate && estimate is { } wanted ? FlagOf(Rules, item.Kind, toDate, wanted, pace) : null,
            LastYear = LastYearOf(item, month, figure),
        };
    }

    private ExecutionLine.BasisLine FigureOf(BudgetItem item, string basis, int month)
    {
        var toDate = _book.ToDate(item, basis, EndOf(Rules.Year, month));
        return new(basis, month == 1 ? toDate : toDate - _book.ToDate(item, basis, EndOf(Rules.Year, month - 1)), toDate, _book.CompleteThrough(item, basis));
    }

    /// <summary>The item's own estimate in force on a day, otherwise the sum of its parts'.</summary>
    private decimal? EstimateOf(BudgetItem item, DateOnly day)
    {
        var own = Entries.Where(entry => entry.Kind == BudgetEntryKinds.Estimate && entry.ItemCode == item.Code && entry.From <= day).ToList();
        return own.Count > 0 ? own.Sum(entry => entry.AmountInDong) : PartsOf(item, day);
    }

    private decimal? PartsOf(BudgetItem item, DateOnly day)
    {
        var parts = Rules.PartsOf(item.Code).Select(part => EstimateOf(part, day)).ToList();
        return parts.Count == 0 || parts.Contains(null) ? null : parts.Sum();
    }

    private ExecutionLine.LastYearLine LastYearOf(BudgetItem item, int month, AgreedFigure figure)
    {
        var day = EndOf(Rules.Year - 1, month);
        var computed = Before?.Find(item.Code) is { } then ? _before?.Agreed(then, day) : null;
        var (last, basis) = computed is { AmountInDong: not null } ? (computed.Value, "computed") : (_entered.Agreed(item, day), "entered");
        return (last, figure) switch
        {
            ({ AmountInDong: null }, _) => new(null, null, null, computed?.Reason == AgreedFigure.Conflicting ? AgreedFigure.Conflicting : last.Reason),
            (_, { AmountInDong: null }) => new(last.AmountInDong, basis, null, figure.Reason),
            ({ AmountInDong: <= 0 }, _) => new(last.AmountInDong, basis, null, AgreedFigure.NoBase),
            _ => new(last.AmountInDong, basis, (figure.AmountInDong - last.AmountInDong) * 100 / last.AmountInDong, null),
        };
    }

    private static DateOnly EndOf(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
