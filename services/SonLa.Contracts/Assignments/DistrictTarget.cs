namespace SonLa.Contracts.Assignments;

/// <summary>One district's target of the year.</summary>
public sealed record DistrictTarget
{
    public required string DistrictCode { get; init; }

    /// <summary>In the measure's unit.</summary>
    public required decimal Value { get; init; }
}
