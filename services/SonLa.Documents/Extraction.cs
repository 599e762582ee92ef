using System.Text.Json.Serialization;

namespace SonLa.Documents;

/// <summary>What a signed document says, as far as it could be read; nothing in it is guessed in silence (samples/schemas/extraction.schema.json).</summary>
public sealed record Extraction
{
    public required SteeringDocument Document { get; init; }

    public required IReadOnlyList<IndicatorRow> Indicators { get; init; }

    public required IReadOnlyList<TaskSection> Tasks { get; init; }

    public required IReadOnlyList<Deadline> Deadlines { get; init; }

    public required IReadOnlyList<CapitalReviewRound> CapitalReviewRounds { get; init; }

    /// <summary>Faults of the print, one English sentence each, for people to read.</summary>
    public required IReadOnlyList<string> SourceDefects { get; init; }

    /// <summary>What a person must look at before issuing, with the words it rests on.</summary>
    public required IReadOnlyList<Doubt> Doubts { get; init; }

    /// <summary>The file that was read.</summary>
    public required SourceFile Source { get; init; }
}

/// <summary>The document itself; what the print leaves blank is null.</summary>
public sealed record SteeringDocument : Proven
{
    public required string? Number { get; init; }

    public required string? Type { get; init; }

    public required DateOnly? IssuedOn { get; init; }

    public required string? Issuer { get; init; }

    public required string? Signer { get; init; }

    public required string? Title { get; init; }

    public required int? PlanYear { get; init; }

    /// <summary>How many indicators the text says it gives ("28 chỉ tiêu"); null where it says no number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? IndicatorCount { get; init; }

    public required IReadOnlyList<string> LegalBases { get; init; }

    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>Other documents that the text names by number.</summary>
    public required IReadOnlyList<CitedDocument> References { get; init; }

    /// <summary>Name of the province, without "tỉnh".</summary>
    public required string? Province { get; init; }
}

/// <summary>A document that the text names by number.</summary>
public sealed record CitedDocument(string? Type, string Number, DateOnly? IssuedOn, string? Issuer, Evidence Evidence);

/// <summary>One indicator, or one part of an indicator that has several measures.</summary>
public sealed record IndicatorRow : Proven
{
    /// <summary>As printed; not an identity.</summary>
    public required string? Ordinal { get; init; }

    public required string? Part { get; init; }

    public required string? Group { get; init; }

    public required string? GroupName { get; init; }

    public required string Name { get; init; }

    public required string? Unit { get; init; }

    public required Target Target { get; init; }

    public required IReadOnlyList<string> Leads { get; init; }

    public required IReadOnlyList<string> Coordinators { get; init; }

    /// <summary>Ordinal (and part) of the row that this one is a component of.</summary>
    public required string? Parent { get; init; }

    /// <summary>Who consolidates and grades the result, beside the leads.</summary>
    public required IReadOnlyList<string> Evaluators { get; init; }

    /// <summary>Agencies of a column that says only theo dõi, đánh giá.</summary>
    public required IReadOnlyList<string> Monitors { get; init; }

    /// <summary>Stable code in the measure catalogue; null where no name or alias matches.</summary>
    public required string? Code { get; init; }
}

/// <summary>A target as printed.</summary>
public sealed record Target
{
    /// <summary><c>none</c>, <c>exact</c>, <c>range</c>, <c>atLeast</c>, <c>atMost</c>, <c>increaseBy</c>, <c>reduceBy</c>, <c>increaseByAtLeast</c> or <c>reduceByAtLeast</c>.</summary>
    public required string Kind { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Value { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Low { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? High { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Raw { get; init; }

    /// <summary>True where the print says to keep the value (duy trì).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Maintain { get; init; }

    public static Target None { get; } = new() { Kind = "none" };
}

/// <summary>A duty given to agencies, or asked of them.</summary>
public sealed record TaskSection : Proven
{
    /// <summary>As printed; two sections may share a label.</summary>
    public required string Section { get; init; }

    public required string? Heading { get; init; }

    public required IReadOnlyList<string> Leads { get; init; }

    public required IReadOnlyList<string> Coordinators { get; init; }

    public required IReadOnlyList<string> Evaluators { get; init; }

    public required IReadOnlyList<string> Monitors { get; init; }

    /// <summary>Paragraphs of the duty without its heading.</summary>
    public required int Paragraphs { get; init; }

    /// <summary>The first eight words of the duty.</summary>
    public required string FirstWords { get; init; }

    /// <summary><c>assigned</c>, or <c>requested</c> of those who do not take orders ("Đề nghị").</summary>
    public required string Obligation { get; init; }

    /// <summary>The duty as printed, paragraphs divided by line breaks.</summary>
    public required string Text { get; init; }

    /// <summary>Figures of indicators that the duty's sentences state; null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TaskTarget>? Targets { get; init; }

    /// <summary>The product that a column names (sản phẩm, kết quả); null where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Product { get; init; }
}

/// <summary>A figure that a duty's sentence states, linked to the indicator by code.</summary>
/// <param name="Name">The indicator as the sentence names it.</param>
/// <param name="Code">Stable code in the measure catalogue; null where no name or alias matches.</param>
/// <param name="Unit">As printed; null where none is.</param>
/// <param name="Target">The figure and its kind.</param>
/// <param name="By">The day by which it is to be reached, where the sentence says one.</param>
/// <param name="Evidence">The sentence.</param>
public sealed record TaskTarget(string Name, string? Code, string? Unit, Target Target, DateOnly? By, Evidence Evidence);

/// <summary>Until when, or how often, something is due.</summary>
public sealed record Deadline : Proven
{
    public required string Rule { get; init; }

    /// <summary><c>once</c>, <c>monthly</c>, <c>quarterly</c> or <c>yearly</c>.</summary>
    public required string Kind { get; init; }

    public required DateOnly? Date { get; init; }

    public required int? Day { get; init; }

    public required IReadOnlyList<int>? Months { get; init; }

    public required string? Who { get; init; }

    /// <summary>Recipients, each with its purpose in parentheses where the text gives one.</summary>
    public required IReadOnlyList<string> To { get; init; }

    public required string What { get; init; }

    public required string SourceSection { get; init; }

    /// <summary><c>before</c> (the day itself is late), <c>onOrBefore</c>, <c>asOf</c> (a state on that day), or null.</summary>
    public required string? Boundary { get; init; }

    /// <summary>Those whom the recipient reports on to.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Onward { get; init; }
}

/// <summary>A round in which public investment capital of slow projects is reviewed and moved.</summary>
public sealed record CapitalReviewRound : Proven
{
    public required int? Round { get; init; }

    public required DateOnly? Cutoff { get; init; }

    /// <summary>Projects strictly below this share of their plan are reviewed.</summary>
    public required decimal? MinDisbursementPercent { get; init; }

    public required string AppliesTo { get; init; }

    public required string? Boundary { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? AdjustBefore { get; init; }
}

/// <summary>Something whose fields tell where they were read.</summary>
public abstract record Proven
{
    /// <summary>Where each field was read, by the field's name in JSON.</summary>
    [JsonPropertyOrder(100)]
    public IReadOnlyDictionary<string, Evidence> Evidence { get; init; } = new Dictionary<string, Evidence>();
}

/// <summary>The words a value rests on, where they stand, and how sure the reading is (0 to 1).</summary>
public sealed record Evidence(string Quote, Place Place, decimal Confidence);

/// <summary>A place in the document: a paragraph, or a row of a table; all counted from 1.</summary>
public sealed record Place(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Paragraph,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Table,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Row);

/// <summary>Something a person must look at, with the quotes it rests on.</summary>
/// <param name="Code">Stable name, such as <c>structure.not-100</c>.</param>
/// <param name="Vietnamese">The sentence in Vietnamese.</param>
/// <param name="English">The same sentence in English.</param>
/// <param name="Quotes">Where it shows, at least one.</param>
public sealed record Doubt(string Code, string Vietnamese, string English, IReadOnlyList<Evidence> Quotes);

/// <summary>The file that was read.</summary>
/// <param name="FileName">Name without folder.</param>
/// <param name="Format"><c>docx</c>, <c>html</c>, <c>pdf</c> or <c>text</c>.</param>
/// <param name="Sha256">Of the bytes, in lower-case hexadecimal: the same file has the same hash.</param>
/// <param name="Bytes">Length of the file.</param>
public sealed record SourceFile(string FileName, string Format, string Sha256, int Bytes);
