using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SonLa.Portal.Language;

namespace SonLa.Portal.Documents;

/// <summary>One value that was read, or could not be, with the words it rests on and what somebody said to it.</summary>
public sealed partial record Finding(
    int Number,
    string Kind,
    string Code,
    string? Field,
    string Text,
    decimal? Confidence,
    JsonElement? Value,
    bool NeedsAnswer,
    string? Decision,
    DateTimeOffset? AnsweredAt,
    IReadOnlyList<Quote> Quotes)
{
    /// <summary>Somebody still has to confirm or correct it.</summary>
    public bool Waits => NeedsAnswer && Decision is null;

    /// <summary>The form in which a correction is typed; null where there is nothing to correct.</summary>
    internal Editor? Editor => Field switch
    {
        null => null,
        _ when Field.EndsWith(".obligation", StringComparison.Ordinal) => null,
        _ when Field.EndsWith(".target", StringComparison.Ordinal) => Documents.Editor.Target,
        _ when PartyPlace().IsMatch(Field) => Documents.Editor.Party,
        _ when PartiesPlace().IsMatch(Field) => Documents.Editor.Parties,
        _ when Field.EndsWith("issuedOn", StringComparison.Ordinal) => Documents.Editor.Day,
        _ when Field.EndsWith("planYear", StringComparison.Ordinal) => Documents.Editor.Number,
        _ => Value?.ValueKind switch
        {
            null or JsonValueKind.Null or JsonValueKind.String => Documents.Editor.Text,
            JsonValueKind.Number => Documents.Editor.Number,
            JsonValueKind.Object when Field.EndsWith(']') => Documents.Editor.Whole,
            _ => null,
        },
    };

    /// <summary>Whether a person took it out of the plan.</summary>
    public bool IsRemoved => Decision == "corrected" && Value is null or { ValueKind: JsonValueKind.Null };

    /// <summary>What stands in the plan now, for people; nothing where the sentence says it all.</summary>
    public string ValueText => Editor switch
    {
        Documents.Editor.Day when DateOnly.TryParse(TextOf(Value), CultureInfo.InvariantCulture, out var day) => Formats.Day(day),
        _ when Field?.EndsWith(".obligation", StringComparison.Ordinal) is true => TextOf(Value) == "requested" ? Say("Đề nghị, không bắt buộc", "A request, binds nobody") : Say("Giao nhiệm vụ", "Assigned"),
        _ => TextOf(Value),
    };

    /// <summary>The value as it is typed.</summary>
    internal string TypedText => TextOf(Value);

    private static string TextOf(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        { ValueKind: JsonValueKind.Array } list => string.Join("; ", list.EnumerateArray().Select(item => TextOf(item))),
        { ValueKind: JsonValueKind.Object } target when target.TryGetProperty("raw", out var raw) => TextOf(raw),
        _ => "",
    };

    [GeneratedRegex(@"\.(leads|coordinators|evaluators|monitors)\[\d+\]$")]
    private static partial Regex PartyPlace();

    [GeneratedRegex(@"\.(leads|coordinators|evaluators|monitors)$")]
    private static partial Regex PartiesPlace();
}

/// <summary>Words of a document and where they stand.</summary>
public sealed record Quote(Guid DocumentId, string Reference, string Text, int? Paragraph, int? Table, int? Row)
{
    internal string Place => Table is { } table
        ? Say($"bảng {table}, hàng {Row}", $"table {table}, row {Row}")
        : Say($"đoạn {Paragraph}", $"paragraph {Paragraph}");
}

/// <summary>How a value is typed.</summary>
internal enum Editor
{
    Text,
    Number,
    Day,
    Party,
    Parties,
    Target,

    /// <summary>A thing of several parts, which stays as it was read or is taken out.</summary>
    Whole,
}
