namespace SonLa.Reporting.Reports;

/// <summary>What a report says; a value that is replaced as a whole.</summary>
internal sealed record ReportContent(
    IReadOnlyList<Figure> Figures,
    string? Assessment,
    string? Proposals,
    IReadOnlyList<Obstacle> Obstacles)
{
    public static readonly ReportContent Empty = new([], null, null, []);

    public Figure? FigureOf(string measureCode) => Figures.FirstOrDefault(figure => figure.MeasureCode == measureCode);
}

/// <summary>One measure in a report: two separate vintages of its value, accumulated from the start of the year where the measure sums up, and words.</summary>
/// <param name="MeasureCode">Code of the plan's measure.</param>
/// <param name="ToCutOff">Actual to the cut-off day.</param>
/// <param name="Estimate">Estimated to the end of the period.</param>
/// <param name="Text">What the office holder says about it.</param>
internal sealed record Figure(string MeasureCode, Vintage? ToCutOff, Vintage? Estimate, string? Text);

/// <summary>A value in the measure's unit, with who entered it and when.</summary>
internal sealed record Vintage(decimal Value, string? Note, Guid EnteredBy, DateTimeOffset EnteredAt)
{
    /// <summary>How it was written, where that was another unit than the measure's.</summary>
    public Written? As { get; init; }

    /// <summary>Where it was measured by another service and taken as it is; null where it was typed.</summary>
    public Measured? Measured { get; init; }

    public bool Says(Vintage? other) => other is not null && Value == other.Value && Note == other.Note && As == other.As;
}

/// <summary>A value in the unit in which somebody wrote it.</summary>
internal sealed record Written(decimal Value, string Unit);

/// <summary>Where a value was measured: the offer that was confirmed, by whose figures, through which day, of which item and version of the ledger.</summary>
internal sealed record Measured(Guid OfferId, string Basis, DateOnly Through, string ItemCode, int LedgerVersion);

/// <summary>A difficulty with its proposal: khó khăn, vướng mắc.</summary>
internal sealed record Obstacle(Guid ObstacleId, string What, string Why, string Effect, string Proposal, string? MeasureCode);
