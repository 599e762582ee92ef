namespace SonLa.Contracts.Budget;

/// <summary>Published by Budget when an organisation enters expenditure of the budget, or an entry is reversed.</summary>
public sealed record ExpenditurePosted
{
    public required int PlanYear { get; init; }

    /// <summary>Organisation whose figures they are.</summary>
    public required string AuthorityCode { get; init; }

    public required IReadOnlyList<PostedBudgetEntry> Entries { get; init; }

    /// <summary>What the entries change of the plan's measures; the figure of a basis and day holds until a higher version names it again.</summary>
    public required IReadOnlyList<MeasuredFigure> Figures { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>Version of the year's ledger.</summary>
    public required int Version { get; init; }
}
