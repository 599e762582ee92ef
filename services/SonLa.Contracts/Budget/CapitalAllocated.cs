namespace SonLa.Contracts.Budget;

/// <summary>Published by Budget when entries are added to a project's capital plan of one year: assigned, adjusted, moved by a reallocation or brought back.</summary>
public sealed record CapitalAllocated
{
    public required Guid ProjectId { get; init; }

    public required string ProjectCode { get; init; }

    public required string ProjectName { get; init; }

    /// <summary>Organisation that owns the project (chủ đầu tư).</summary>
    public required string OwnerCode { get; init; }

    /// <summary>Programme that pays for the project; null for none, and in events from before it was told.</summary>
    public string? Programme { get; init; }

    /// <summary>Year of the capital plan.</summary>
    public required int PlanYear { get; init; }

    public required IReadOnlyList<AllocatedCapital> Entries { get; init; }

    /// <summary>Capital plan of the year so far, all sources and days, in đồng, these entries included.</summary>
    public required decimal CapitalOfYearInDong { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>Version of the project.</summary>
    public required int Version { get; init; }
}
