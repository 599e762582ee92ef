namespace SonLa.Contracts.Budget;

/// <summary>One entry of the budget's execution as it was posted.</summary>
public sealed record PostedBudgetEntry
{
    public required Guid EntryId { get; init; }

    /// <summary>The entry that this one takes back; null otherwise.</summary>
    public Guid? ReversesEntryId { get; init; }

    public required string ItemCode { get; init; }

    /// <summary>First day that the amount covers.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day that the amount covers, of the same month.</summary>
    public required DateOnly Through { get; init; }

    /// <summary>In whole đồng; negative for a reversal.</summary>
    public required decimal AmountInDong { get; init; }
}
