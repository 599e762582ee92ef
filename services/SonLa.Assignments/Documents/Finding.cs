using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Documents;

/// <summary>Something that documents say, or fail to say, about a plan, for a person to look at.</summary>
internal sealed record Finding
{
    /// <summary>Counted from 1 within the proposal.</summary>
    public required int Number { get; init; }

    /// <summary>One of <see cref="FindingKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Stable name, such as <c>structure.not-100</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Place in the proposed plan that a correction changes; null where there is none.</summary>
    public required string? Field { get; init; }

    /// <summary>Further places at which the same wording stands; a correction changes them too.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    public required Say Sentence { get; init; }

    /// <summary>How sure the reading is, 0 to 1; null where nothing was read.</summary>
    public required decimal? Confidence { get; init; }

    /// <summary>The words it rests on, of each document that says something.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    /// <summary>The wording that a correction teaches; null where there is nothing to learn.</summary>
    public Lesson? Teaches { get; init; }

    /// <summary>Wordings that a confirmation lets stand as they are, in this and every later document.</summary>
    public IReadOnlyList<string> Lets { get; init; } = [];

    public bool NeedsAnswer => FindingKind.NeedsAnswer(Kind);
}

/// <summary>What a finding is about.</summary>
internal static class FindingKind
{
    /// <summary>Read clearly; a person may correct it and need not.</summary>
    public const string Found = "found";

    /// <summary>Read, but not surely.</summary>
    public const string Uncertain = "uncertain";

    /// <summary>Two prints do not agree, or a print does not agree with itself.</summary>
    public const string Contradiction = "contradiction";

    /// <summary>The plan needs it and no document says it.</summary>
    public const string Missing = "missing";

    /// <summary>A line that belongs to no indicator of the plan.</summary>
    public const string Unmatched = "unmatched";

    /// <summary>An indicator without target: a normal state.</summary>
    public const string Open = "open";

    public static bool NeedsAnswer(string kind) => kind is Uncertain or Contradiction or Missing;
}

/// <summary>The words of a document, and where they stand.</summary>
/// <param name="DocumentId">The uploaded document.</param>
/// <param name="Reference">How people refer to it.</param>
/// <param name="Text">As printed.</param>
/// <param name="Paragraph">Counted from 1; null in a table.</param>
/// <param name="Table">Counted from 1; null outside tables.</param>
/// <param name="Row">Of the table, counted from 1.</param>
internal sealed record Quote(Guid DocumentId, string Reference, string Text, int? Paragraph, int? Table, int? Row);

/// <summary>A wording that a correction gives a meaning.</summary>
/// <param name="Kind"><see cref="KnownName.Party"/>, <see cref="KnownName.Measure"/> or <see cref="KnownName.Unit"/>.</param>
/// <param name="Written">As printed.</param>
internal sealed record Lesson(string Kind, string Written);
