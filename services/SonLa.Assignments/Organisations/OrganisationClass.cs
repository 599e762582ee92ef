namespace SonLa.Assignments.Organisations;

/// <summary>This service's copy of a collective name by which documents address several organisations at once.</summary>
internal sealed class OrganisationClass
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Kind of the organisations that are members; null for an open class.</summary>
    public string? Kind { get; init; }

    /// <summary>Why an open class has no members.</summary>
    public string? Reason { get; init; }

    public required int Version { get; init; }
}
