using System.Text.Json.Serialization;
using SonLa.Documents.Links;

namespace SonLa.Documents;

/// <summary>Several documents read together: responsibility from one, targets from another; matched by code and name, never by ordinal, and every conflict shown.</summary>
public sealed record Joined
{
    /// <summary>The indicators of the document that assigns them, with the targets that any document gives.</summary>
    public required IReadOnlyList<JoinedIndicator> Indicators { get; init; }

    /// <summary>Ordinals that have a target, each once.</summary>
    public required IReadOnlyList<string> WithTargets { get; init; }

    /// <summary>Ordinals that have none yet.</summary>
    public required IReadOnlyList<string> Open { get; init; }

    /// <summary>Lines of the other documents that match no indicator.</summary>
    public required IReadOnlyList<SourcedFigure> Unmatched { get; init; }

    /// <summary>What contradicts, within a document or between two, with the quotes of both.</summary>
    public required IReadOnlyList<Doubt> Conflicts { get; init; }

    /// <summary>The documents, in the order they were given.</summary>
    public required IReadOnlyList<Extraction> Documents { get; init; }

    public static Joined Of(IReadOnlyList<Extraction> extractions) => new Join(extractions).Read();
}

/// <summary>One assigned measure with what the other documents say of it.</summary>
public sealed record JoinedIndicator
{
    public required string? Code { get; init; }

    public required string? Ordinal { get; init; }

    public required string? Part { get; init; }

    public required string? Group { get; init; }

    public required string Name { get; init; }

    /// <summary>Of the assigning document; else of the figure.</summary>
    public required string? Unit { get; init; }

    /// <summary>In <see cref="Unit"/>; converted where the figure was printed in another.</summary>
    public required Target Target { get; init; }

    public required IReadOnlyList<string> Leads { get; init; }

    public required IReadOnlyList<string> Coordinators { get; init; }

    public required IReadOnlyList<string> Evaluators { get; init; }

    public required IReadOnlyList<string> Monitors { get; init; }

    /// <summary>Where the target stands, as printed there; null where the assigning document gives it or nobody does.</summary>
    public required SourcedFigure? TargetFrom { get; init; }

    /// <summary>Components and companion figures that are no indicators of their own.</summary>
    public required IReadOnlyList<SourcedFigure> SubValues { get; init; }
}

/// <summary>A figure as another document prints it.</summary>
/// <param name="Document">Number of that document; its file's name where it has none.</param>
public sealed record SourcedFigure(string Document, string? Ordinal, string? Part, string? Code, string Name, string? Unit, Target Target, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Evidence? Evidence);
