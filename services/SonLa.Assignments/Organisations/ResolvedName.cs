namespace SonLa.Assignments.Organisations;

/// <summary>What a name in a document turned out to mean on its day.</summary>
internal sealed record ResolvedName
{
    public required string Name { get; init; }

    /// <summary>The organisations meant, in code order; empty where the name is unresolved.</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    /// <summary>Whether the name is a collective one.</summary>
    public required bool Collective { get; init; }

    /// <summary>Why it is unresolved: <c>unknown</c>, <c>ambiguous</c>, <c>open-class</c> or <c>no-members</c>; null where it is resolved.</summary>
    public string? Reason { get; init; }

    /// <summary>The document's or the tree's own words about an open class.</summary>
    public string? Explanation { get; init; }

    public bool IsResolved => Reason is null;
}
