namespace SonLa.Budget.Estimates;

/// <summary>One entry of the year's budget ledger: an estimate or its adjustment, an amount collected or spent, or last year's figure to compare with; appended, corrected by reversal.</summary>
internal sealed class BudgetEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required int Year { get; init; }

    public required string ItemCode { get; init; }

    /// <summary>One of <see cref="BudgetEntryKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Organisation whose figure it is.</summary>
    public required string AuthorityCode { get; init; }

    public Guid? ReversesEntryId { get; init; }

    /// <summary>First day that the amount covers; for an estimate the first day in force.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day that the amount covers; for an estimate the first day in force.</summary>
    public required DateOnly Through { get; init; }

    /// <summary>Whole đồng; negative where an estimate is lowered or an entry reversed.</summary>
    public required decimal AmountInDong { get; init; }

    /// <summary>The document, or the reason of a reversal.</summary>
    public required string Reference { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    public required Guid EnteredBy { get; init; }

    /// <summary>The entry that takes this one back.</summary>
    public BudgetEntry Opposite(string reason, DateTimeOffset now, Guid accountId) => new()
    {
        Year = Year,
        ItemCode = ItemCode,
        Kind = Kind,
        AuthorityCode = AuthorityCode,
        ReversesEntryId = Id,
        From = From,
        Through = Through,
        AmountInDong = -AmountInDong,
        Reference = reason,
        EnteredAt = now,
        EnteredBy = accountId,
    };
}
