namespace SonLa.Contracts.Reporting;

/// <summary>One measure's figures as frozen in a closed period.</summary>
public sealed record ClosedFigure
{
    public required string MeasureCode { get; init; }

    /// <summary>Null while no document has given one.</summary>
    public string? Unit { get; init; }

    /// <summary>Actual to the cut-off day, in the measure's unit.</summary>
    public decimal? ToCutOff { get; init; }

    /// <summary>Estimate for the whole period, in the measure's unit.</summary>
    public decimal? Estimate { get; init; }

    /// <summary>The year's target as printed; null while it is open.</summary>
    public string? Target { get; init; }

    /// <summary>Document that the target cites.</summary>
    public string? TargetSource { get; init; }

    /// <summary><c>on-course</c>, <c>behind</c>, <c>not-computable</c>, <c>achieved</c> or <c>not-achieved</c>.</summary>
    public required string State { get; init; }
}
