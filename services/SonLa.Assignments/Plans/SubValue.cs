namespace SonLa.Assignments.Plans;

/// <summary>A printed component or companion figure that is not a measure.</summary>
internal sealed record SubValue
{
    public required string Name { get; init; }

    public required string? Unit { get; init; }

    public required decimal? Value { get; init; }

    /// <summary>Lower end of a range; null where there is one value.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper end of a range; null where there is one value.</summary>
    public decimal? High { get; init; }

    public required string Raw { get; init; }

    public required string Source { get; init; }

    public required string? SourceItem { get; init; }

    public required string? Note { get; init; }
}
