namespace SonLa.Portal.Budget;

/// <summary>The execution of a year's budget as Budget shows it.</summary>
internal sealed record BudgetExecution(int Year, int Month, BudgetThresholds Thresholds, IReadOnlyList<BudgetLine> Items);

/// <summary>From where on an item is flagged.</summary>
internal sealed record BudgetThresholds(decimal RevenueBelowPercent, decimal ExpenditureAbovePercent, bool Assumption);

/// <summary>One item at the end of the month.</summary>
internal sealed record BudgetLine(
    string ItemCode,
    string Kind,
    string Name,
    string NameEn,
    string? Parent,
    decimal? EstimateInDong,
    IReadOnlyList<BudgetFigure> Figures,
    decimal? MonthInDong,
    decimal? ToDateInDong,
    string? Reason,
    decimal? OfEstimatePercent,
    decimal PacePercent,
    string? Flag,
    LastYearFigure LastYear);

/// <summary>By whose figures, and what they come to.</summary>
internal sealed record BudgetFigure(string Basis, decimal? ToDateInDong);

/// <summary>The same stretch of the year before.</summary>
internal sealed record LastYearFigure(decimal? ToDateInDong, decimal? GrowthPercent);
