namespace SonLa.Check.Scenarios;

/// <summary>How the leads divide the year's targets; breakdowns.csv of the scenario.</summary>
internal sealed class BreakdownBook
{
    private BreakdownBook(IReadOnlyList<Breakdown> breakdowns) => All = breakdowns;

    public IReadOnlyList<Breakdown> All { get; }

    public static BreakdownBook Read(string folder) => new(
        [.. CsvFile.Read(Path.Combine(folder, "breakdowns.csv")).Select(row => new Breakdown
        {
            Measure = row["measure"],
            SetBy = row["setBy"],
            Months = [.. Enumerable.Range(1, 12).Select(month => row.Number($"m{month}"))],
            Quarters = [.. Enumerable.Range(1, 4).Select(quarter => row.Number($"q{quarter}"))],
        })]);

    public Breakdown? Of(string measure) => All.SingleOrDefault(breakdown => breakdown.Measure == measure);
}

/// <summary>One measure's plan by month and quarter, in the measure's unit.</summary>
internal sealed record Breakdown
{
    public required string Measure { get; init; }

    /// <summary>Organisation that sets it: a lead, or an evaluator of a collective measure.</summary>
    public required string SetBy { get; init; }

    /// <summary>Twelve values.</summary>
    public required IReadOnlyList<decimal?> Months { get; init; }

    /// <summary>Four values.</summary>
    public required IReadOnlyList<decimal?> Quarters { get; init; }
}
