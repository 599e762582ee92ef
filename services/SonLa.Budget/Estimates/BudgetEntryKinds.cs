namespace SonLa.Budget.Estimates;

/// <summary>What an entry of the budget's ledger says.</summary>
internal static class BudgetEntryKinds
{
    /// <summary>Dự toán giao, or an adjustment of it.</summary>
    public const string Estimate = "estimate";

    /// <summary>Collected or spent.</summary>
    public const string Execution = "execution";

    /// <summary>Collected or spent a year before, entered only to compare with.</summary>
    public const string LastYear = "last-year";

    public static readonly IReadOnlyList<string> All = [Estimate, Execution, LastYear];
}
