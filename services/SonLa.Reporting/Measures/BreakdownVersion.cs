namespace SonLa.Reporting.Measures;

/// <summary>The month and quarter targets that a lead set for a measure at a time.</summary>
internal sealed class BreakdownVersion
{
    public required Guid MeasureId { get; init; }

    public required int Version { get; init; }

    public required Guid PlanId { get; init; }

    public required string MeasureCode { get; init; }

    /// <summary>Twelve values in the measure's unit.</summary>
    public required IReadOnlyList<decimal?> Months { get; init; }

    /// <summary>Four values in the measure's unit.</summary>
    public required IReadOnlyList<decimal?> Quarters { get; init; }

    /// <summary>Business instant at which it became known here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Place in the history of everything that a consolidation reads.</summary>
    public long Sequence { get; private set; }
}
