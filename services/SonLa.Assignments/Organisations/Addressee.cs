namespace SonLa.Assignments.Organisations;

/// <summary>A group of office holders that a document names without listing it.</summary>
internal sealed record Addressee
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Kind of the organisations that are members; null where the group cannot be resolved.</summary>
    public required string? MemberKind { get; init; }

    /// <summary>Why the group cannot be resolved.</summary>
    public required string? Reason { get; init; }
}
