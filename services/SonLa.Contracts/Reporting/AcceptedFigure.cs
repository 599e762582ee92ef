namespace SonLa.Contracts.Reporting;

/// <summary>One measure's figures as accepted.</summary>
public sealed record AcceptedFigure
{
    public required string MeasureCode { get; init; }

    public string? Unit { get; init; }

    /// <summary>Actual to the cut-off day, in the measure's unit.</summary>
    public decimal? ToCutOff { get; init; }

    /// <summary>Estimate for the whole period, in the measure's unit.</summary>
    public decimal? Estimate { get; init; }
}
