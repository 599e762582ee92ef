using System.Globalization;
using System.Text.Json;
using SonLa.Portal.Language;

namespace SonLa.Portal.Documents;

/// <summary>What an official typed to put a value right, before it is read.</summary>
internal sealed class CorrectionForm
{
    private const int MostNames = 40;

    internal static readonly string[] Kinds = ["exact", "range", "atLeast", "atMost", "increaseBy", "reduceBy"];

    /// <summary><c>remove</c> takes the value out; anything else writes it.</summary>
    public string? Act { get; set; }

    /// <summary>A text, a number or a day as typed.</summary>
    public string? Text { get; set; }

    /// <summary>A name chosen from the tree; wins over a typed one.</summary>
    public string? Chosen { get; set; }

    /// <summary>Names of a list, kept or chosen.</summary>
    public List<string> Names { get; set; } = [];

    public string? Kind { get; set; }

    public string? Value { get; set; }

    public string? Low { get; set; }

    public string? High { get; set; }

    public string? Raw { get; set; }

    public string? Source { get; set; }

    public string? SourceItem { get; set; }

    public string? Note { get; set; }

    internal static CorrectionForm Of(Finding finding, IReadOnlyList<Proposal.DocumentLine> documents)
    {
        var target = finding is { Editor: Editor.Target, Value: { ValueKind: JsonValueKind.Object } value } ? value : default;
        return new()
        {
            Text = finding.Editor is Editor.Party or Editor.Target ? null : finding.TypedText,
            Names = finding is { Editor: Editor.Parties, Value: { ValueKind: JsonValueKind.Array } names } ? [.. names.EnumerateArray().Select(name => name.GetString() ?? "")] : [],
            Kind = TextAt(target, "kind") ?? Kinds[0],
            Value = NumberAt(target, "value"),
            Low = NumberAt(target, "low"),
            High = NumberAt(target, "high"),
            Raw = TextAt(target, "raw"),
            Source = TextAt(target, "source") ?? (documents is [.., var last] ? last.Reference : null),
            SourceItem = TextAt(target, "sourceItem"),
            Note = TextAt(target, "note"),
        };
    }

    /// <summary>The value to send; a sentence where what was typed is no value.</summary>
    internal (object? Value, string? Mistake) Read(Editor editor) => Act == "remove" ? (null, null) : editor switch
    {
        Editor.Party => (Filled(Chosen) ?? Filled(Text)) is { } name ? (name, null) : (null, Say("Hãy chọn một cơ quan hoặc ghi tên.", "Choose an organisation or write a name.")),
        Editor.Parties => NamesGiven() is { Count: > 0 and <= MostNames } names ? (names, null) : (null, Say("Hãy chọn ít nhất một cơ quan.", "Choose at least one organisation.")),
        Editor.Number => int.TryParse(Text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, null) : (null, Say("Hãy nhập một số nguyên, ví dụ 2024.", "Enter a whole number, such as 2024.")),
        Editor.Day => DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? (Text, null) : (null, Say("Hãy chọn ngày.", "Choose a day.")),
        Editor.Target => ReadTarget(),
        Editor.Whole => (null, Say("Chỉ có thể bỏ mục này hoặc giữ nguyên.", "It can only be taken out or kept.")),
        _ => Filled(Text) is { } text ? (text, null) : (null, Say("Hãy nhập giá trị.", "Enter a value.")),
    };

    private (object? Value, string? Mistake) ReadTarget()
    {
        var isRange = Kind == "range";
        if (!TypedNumber.TryRead(Value, out var value) | !TypedNumber.TryRead(Low, out var low) | !TypedNumber.TryRead(High, out var high))
        {
            var broken = new[] { Value, Low, High }.First(typed => !TypedNumber.TryRead(typed, out _));
            return (null, Say($"“{broken}” không phải là số; hãy nhập như 1.234,5.", $"'{broken}' is not a number; type it like 1.234,5."));
        }

        if (isRange ? low is null || high is null : value is null)
        {
            return (null, isRange ? Say("Khoảng cần cả hai đầu: từ và đến.", "A range needs both ends: from and to.") : Say("Hãy nhập con số.", "Enter the figure."));
        }

        return Filled(Source) is not { } source
            ? (null, Say("Hãy ghi văn bản nêu con số này.", "Name the document that gives the figure."))
            : (new
            {
                kind = Kind,
                value = isRange ? null : value,
                low = isRange ? low : null,
                high = isRange ? high : null,
                raw = Filled(Raw) ?? (isRange ? $"{Filled(Low)} - {Filled(High)}" : Filled(Value)),
                source,
                sourceItem = Filled(SourceItem),
                note = Filled(Note),
            }, null);
    }

    private List<string> NamesGiven() => [.. Names.Append(Text ?? "").Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string? Filled(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static string? TextAt(JsonElement target, string member) =>
        target.ValueKind == JsonValueKind.Object && target.TryGetProperty(member, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;

    private static string? NumberAt(JsonElement target, string member) =>
        target.ValueKind == JsonValueKind.Object && target.TryGetProperty(member, out var found) && found.ValueKind == JsonValueKind.Number ? TypedNumber.Write(found.GetDecimal()) : null;
}
