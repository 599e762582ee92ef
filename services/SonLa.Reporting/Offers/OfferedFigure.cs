namespace SonLa.Reporting.Offers;

/// <summary>What another service measured for a measure by one basis through one day; a later version stands beside it, never in its place.</summary>
internal sealed class OfferedFigure
{
    public required Guid OfferId { get; init; }

    public required int PlanYear { get; init; }

    public required string MeasureCode { get; init; }

    /// <summary>Code of the organisation whose figure it is, or <c>collecting</c>: each part by the organisation that collects it.</summary>
    public required string Basis { get; init; }

    /// <summary>Last day that it reaches to, from 1 January.</summary>
    public required DateOnly Through { get; init; }

    /// <summary>Version of the ledger that it was read from; the highest counts.</summary>
    public required int LedgerVersion { get; init; }

    /// <summary>Whole đồng; null where what was offered before no longer holds.</summary>
    public required decimal? ValueInDong { get; init; }

    /// <summary>Item of the budget that is the measure's value.</summary>
    public required string ItemCode { get; init; }

    public required string ItemName { get; init; }

    /// <summary>Message id of the event.</summary>
    public required Guid SourceEventId { get; init; }

    /// <summary>Business instant at which the ledger was entered.</summary>
    public required DateTimeOffset PostedAt { get; init; }
}
