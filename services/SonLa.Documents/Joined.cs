namespace SonLa.Documents;

/// <summary>Several documents read together: responsibility from one, targets from another, conflicts shown.</summary>
public sealed record Joined
{
    /// <summary>The documents, in the order they were given.</summary>
    public required IReadOnlyList<Extraction> Documents { get; init; }

    public static Joined Of(IReadOnlyList<Extraction> extractions) => new() { Documents = extractions };
}
