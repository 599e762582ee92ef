namespace SonLa.Check.Scenarios;

/// <summary>The figures that organisations report, month by month; figures.csv of the scenario.</summary>
internal sealed class FigureBook
{
    private readonly ILookup<(string Organisation, string Period), Figure> _figures;

    private FigureBook(IEnumerable<Figure> figures) =>
        _figures = figures.ToLookup(figure => (figure.Organisation, figure.Period));

    public static FigureBook Read(string folder) => new(
        CsvFile.Read(Path.Combine(folder, "figures.csv")).Select(row => new Figure
        {
            Period = row["period"],
            Organisation = row["organisation"],
            Measure = row["measure"],
            ToCutOff = row.Number("toCutOff"),
            Estimate = row.Number("estimate"),
        }));

    public IEnumerable<Figure> Of(string organisation, string period) => _figures[(organisation, period)];
}

/// <summary>One measure's figures in one month's report.</summary>
internal sealed record Figure
{
    public required string Period { get; init; }

    public required string Organisation { get; init; }

    public required string Measure { get; init; }

    /// <summary>Actual to the cut-off day, in the measure's unit.</summary>
    public decimal? ToCutOff { get; init; }

    /// <summary>Estimate for the period, in the measure's unit.</summary>
    public decimal? Estimate { get; init; }
}
