namespace SonLa.Contracts.Assignments;

/// <summary>A printed component or companion figure of a measure that is not a measure of its own.</summary>
public sealed record PlannedSubValue
{
    public required string Name { get; init; }

    public string? Unit { get; init; }

    public decimal? Value { get; init; }

    public required string Raw { get; init; }
}
