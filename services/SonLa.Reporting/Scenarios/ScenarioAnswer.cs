namespace SonLa.Reporting.Scenarios;

/// <summary>A version of the growth scenario as its readers get it.</summary>
public sealed record ScenarioAnswer
{
    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required int Version { get; init; }

    public required int Quarter { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    public required Guid SetBy { get; init; }

    public required string SetByName { get; init; }

    public required IReadOnlyList<Line> Lines { get; init; }

    public sealed record Line(string MeasureCode, IReadOnlyList<decimal?> Quarters, string? Note);

    internal static ScenarioAnswer Of(ScenarioVersion version) => new()
    {
        Province = version.Province,
        PlanYear = version.PlanYear,
        Version = version.Version,
        Quarter = version.Quarter,
        Reason = version.Reason,
        SetAt = version.SetAt,
        SetBy = version.SetBy,
        SetByName = version.SetByName,
        Lines = [.. version.Lines.Select(line => new Line(line.MeasureCode, line.Quarters, line.Note))],
    };
}
