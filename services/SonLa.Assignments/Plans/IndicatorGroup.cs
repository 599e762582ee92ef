namespace SonLa.Assignments.Plans;

/// <summary>A heading under which the document puts indicators.</summary>
internal sealed record IndicatorGroup
{
    public required string Code { get; init; }

    public required string Name { get; init; }
}
