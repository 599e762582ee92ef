using System.Text.Json;

namespace SonLa.Check;

/// <summary>A point of a proposal as the platform shows it: what was read, or could not be, and the words it rests on.</summary>
internal sealed record Reading
{
    private const int Shown = 90;

    public required int Number { get; init; }

    public required string Kind { get; init; }

    public required string Code { get; init; }

    public required string? Field { get; init; }

    public required string Text { get; init; }

    public required bool NeedsAnswer { get; init; }

    public required string? Decision { get; init; }

    public required IReadOnlyList<Words> Quotes { get; init; }

    /// <summary>A quote with its place.</summary>
    public sealed record Words(string Reference, string Text, int? Paragraph, int? Table, int? Row)
    {
        public override string ToString() =>
            $"“{(Text.Length <= Shown ? Text : Text[..Shown] + " ...")}” ({Reference}, {(Table is null ? $"paragraph {Paragraph}" : $"table {Table} row {Row}")})";
    }

    public static IReadOnlyList<Reading> Of(JsonElement proposal) =>
        proposal.GetProperty("findings").Deserialize<List<Reading>>(JsonSerializerOptions.Web)!;

    /// <summary>The sentence and, below it, the words of each document.</summary>
    public string Describe(string indent) => string.Join($"\n{indent}  ", Quotes.Select(quote => quote.ToString()).Prepend(Text));
}
