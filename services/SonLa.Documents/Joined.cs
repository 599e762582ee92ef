using System.Text.Json.Serialization;
using SonLa.Documents.Links;

namespace SonLa.Documents;

/// <summary>Several documents read together: responsibility from one, targets from another; matched by code and name, never by ordinal, and every conflict shown.</summary>
public sealed record Joined
{
    // Members that are not printed cannot be "required": the serializer refuses both together. Join sets them all.
    /// <summary>The indicators of the document that assigns them, with the targets that any document gives.</summary>
    public required IReadOnlyList<JoinedIndicator> Indicators { get; init; }

    /// <summary>Ordinals that have a target, each once.</summary>
    public required IReadOnlyList<string> WithTargets { get; init; }

    /// <summary>Ordinals that have none yet.</summary>
    public required IReadOnlyList<string> Open { get; init; }

    /// <summary>Lines of the other documents that match no indicator.</summary>
    public required IReadOnlyList<SourcedFigure> Unmatched { get; init; }

    /// <summary>What contradicts, within a document or between two, with the quotes of both.</summary>
    public required IReadOnlyList<Conflict> Conflicts { get; init; }

    /// <summary>The documents, in the order they were given.</summary>
    public required IReadOnlyList<Extraction> Documents { get; init; }

    /// <summary>The document that assigns the indicators.</summary>
    [JsonIgnore]
    public Extraction Assigning { get; internal init; } = null!;

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

    /// <summary>Figures of this measure that duties state in their prose; the ordinal is the section's label.</summary>
    public IReadOnlyList<SourcedFigure> StatedInTasks { get; init; } = [];

    /// <summary>The row that assigns it.</summary>
    [JsonIgnore]
    public IndicatorRow Row { get; internal init; } = null!;
}

/// <summary>A figure as another document prints it.</summary>
/// <param name="Document">Number of that document; its file's name where it has none.</param>
public sealed record SourcedFigure(string Document, string? Ordinal, string? Part, string? Code, string Name, string? Unit, Target Target, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Evidence? Evidence)
{
    /// <summary>The document itself.</summary>
    [JsonIgnore]
    public Extraction From { get; internal init; } = null!;

    /// <summary>The row that prints it.</summary>
    [JsonIgnore]
    public IndicatorRow Row { get; internal init; } = null!;
}

/// <summary>Prints that do not agree, in one document or in several.</summary>
/// <param name="Code">Stable name, such as <c>target.merged</c>.</param>
/// <param name="Vietnamese">The sentence in Vietnamese.</param>
/// <param name="English">The same sentence in English.</param>
/// <param name="Quotes">Where it shows, of each document that says something.</param>
public sealed record Conflict(string Code, string Vietnamese, string English, IReadOnlyList<SourcedQuote> Quotes)
{
    /// <summary>Rows of the assigning document that it touches; none where it touches no indicator.</summary>
    [JsonIgnore]
    public IReadOnlyList<IndicatorRow> Rows { get; init; } = [];

    /// <summary>The reference that leads nowhere; null for another conflict.</summary>
    [JsonIgnore]
    public CitedDocument? Reference { get; init; }
}

/// <summary>The words a value rests on, and the document in which they stand.</summary>
/// <param name="Document">Number of the document; its file's name where it has none.</param>
/// <param name="Quote">As printed.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Confidence">How sure the reading is, 0 to 1.</param>
public sealed record SourcedQuote(string Document, string Quote, Place Place, decimal Confidence)
{
    /// <summary>The document itself.</summary>
    [JsonIgnore]
    public Extraction From { get; internal init; } = null!;

    internal static SourcedQuote Of(Extraction document, Evidence evidence) =>
        new(document.Document.Number ?? document.Source.FileName, evidence.Quote, evidence.Place, evidence.Confidence) { From = document };
}
