namespace SonLa.Assignments.Breakdowns;

/// <summary>The districts' targets of a measure as readers see them.</summary>
internal sealed record DistrictTargetsView
{
    public required Guid MeasureId { get; init; }

    public required string MeasureCode { get; init; }

    public required string? Unit { get; init; }

    public required IReadOnlyList<Line> Targets { get; init; }

    /// <summary><c>agrees</c>, <c>differs</c>, <c>incomplete</c>, <c>no-target</c>, <c>no-baseline</c> or <c>composition</c>.</summary>
    public required string YearCheck { get; init; }

    /// <summary>The organisation that set them.</summary>
    public required string OrganisationCode { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    public required int Version { get; init; }

    public sealed record Line(string DistrictCode, decimal Value);

    public static DistrictTargetsView Of(DistrictTargets set, BrokenDownMeasure measure, string yearCheck) => new()
    {
        MeasureId = set.MeasureId,
        MeasureCode = measure.Measure.Code,
        Unit = measure.Measure.Unit,
        Targets = [.. set.DistrictCodes.Zip(set.Values, (code, value) => new Line(code, value))],
        YearCheck = yearCheck,
        OrganisationCode = set.OrganisationCode,
        SetAt = set.SetAt,
        Version = set.Version,
    };
}
