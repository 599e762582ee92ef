namespace SonLa.Contracts.Budget;

/// <summary>Published by Budget when a project's programme or group is corrected.</summary>
public sealed record ProjectClassified
{
    public required Guid ProjectId { get; init; }

    public required string ProjectCode { get; init; }

    public required string ProjectName { get; init; }

    /// <summary>Organisation that owns the project (chủ đầu tư).</summary>
    public required string OwnerCode { get; init; }

    /// <summary>Null for none.</summary>
    public string? Programme { get; init; }

    /// <summary><c>national</c>, <c>a</c>, <c>b</c>, <c>c</c>; null where it is not known.</summary>
    public string? Group { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset ClassifiedAt { get; init; }

    /// <summary>Version of the project.</summary>
    public required int Version { get; init; }
}
