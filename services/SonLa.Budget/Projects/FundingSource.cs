namespace SonLa.Budget.Projects;

/// <summary>Where capital comes from (nguồn vốn): central, provincial, ODA, land revenue.</summary>
internal sealed class FundingSource
{
    public required string Code { get; init; }

    public required string Name { get; init; }
}
