namespace SonLa.Contracts.Budget;

/// <summary>What a measure of the plan comes to by the budget's ledger, from 1 January through a day.</summary>
public sealed record MeasuredFigure
{
    /// <summary>Code of the plan's measure; which item it belongs to is data of Budget.</summary>
    public required string MeasureCode { get; init; }

    public required string ItemCode { get; init; }

    /// <summary>Vietnamese, as the estimate words it.</summary>
    public required string ItemName { get; init; }

    /// <summary>Code of the organisation by whose figures it is, or <c>collecting</c>: each part by the organisation that collects it.</summary>
    public required string Basis { get; init; }

    public required DateOnly Through { get; init; }

    /// <summary>Whole đồng; null where a reversal left a gap, so that nothing can be said any more.</summary>
    public decimal? ToDateInDong { get; init; }
}
