namespace SonLa.Assignments.Plans;

/// <summary>A contradiction between documents that nobody has settled.</summary>
internal sealed record OpenConflict
{
    public required string Code { get; init; }

    /// <summary>The other indicators it touches.</summary>
    public required IReadOnlyList<string> WithOrdinals { get; init; }

    /// <summary>Numbers of the documents that contradict each other.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    public required string Description { get; init; }
}
