namespace SonLa.Contracts.Reporting;

/// <summary>A step of the year's scale, with what it is called in both languages.</summary>
public sealed record GivenGrade
{
    public required string Code { get; init; }

    public required string Vi { get; init; }

    public required string En { get; init; }
}
