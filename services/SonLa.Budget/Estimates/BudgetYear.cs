namespace SonLa.Budget.Estimates;

/// <summary>A year's ledger of the budget; its row is locked by whoever enters, and its version orders what is told of it.</summary>
internal sealed class BudgetYear
{
    public required int Year { get; init; }

    public int Version { get; private set; }

    /// <summary>Notes that something was entered.</summary>
    public int Enter() => ++Version;
}
