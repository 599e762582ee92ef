using System.Text.Json;

namespace SonLa.Check.Scenarios;

/// <summary>review.json of a scenario: the documents a plan is read from, and what a careful official says to what was read.</summary>
internal sealed record Review
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public required string Note { get; init; }

    /// <summary>Files: from the repository's folder, or from the scenario's own where they begin with a dot. The first is the deciding document.</summary>
    public required IReadOnlyList<string> Documents { get; init; }

    /// <summary>One for every point that the platform must ask about.</summary>
    public required IReadOnlyList<ReviewAnswer> Answers { get; init; }

    /// <summary>Values that were read clearly and that the official puts right unasked.</summary>
    public required IReadOnlyList<ReviewAnswer> Corrections { get; init; }

    /// <summary>Lines that belong to no indicator, as printed.</summary>
    public required IReadOnlyList<string> Unmatched { get; init; }

    /// <summary>Null where the scenario begins with a plan file.</summary>
    public static Review? Find(string folder) => Path.Combine(folder, "review.json") is var path && File.Exists(path)
        ? JsonSerializer.Deserialize<Review>(File.ReadAllBytes(path), Strict) ?? throw new InvalidDataException($"{path} is empty.")
        : null;

    public IEnumerable<string> Files(string scenarioFolder, string repository) =>
        Documents.Select(file => Path.GetFullPath(Path.Combine(file.StartsWith('.') ? scenarioFolder : repository, file)));
}

/// <summary>What the official says to one point.</summary>
internal sealed record ReviewAnswer
{
    /// <summary>Stable name of the point, such as <c>target.merged</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Place in the plan; null where the point has none.</summary>
    public string? Field { get; init; }

    /// <summary>Words of each document that the platform must show with it.</summary>
    public IReadOnlyList<PrintedWords> Quotes { get; init; } = [];

    /// <summary>What stands there instead; left out where the reading is confirmed.</summary>
    public JsonElement? Value { get; init; }

    public required string Because { get; init; }

    /// <summary>Whether the point is this one: by its name, its place, and the words it rests on.</summary>
    public bool Fits(Reading point) =>
        point.Code == Code
        && (Field is null || point.Field == Field)
        && Quotes.All(words => point.Quotes.Any(quote => quote.Reference == words.Reference && quote.Text.Contains(words.Words, StringComparison.Ordinal)));

    public override string ToString() => Field is not null ? $"{Code} at {Field}" : $"{Code}: {string.Join("; ", Quotes.Select(quote => quote.Words))}";
}

/// <summary>Words of a document.</summary>
internal sealed record PrintedWords(string Reference, string Words);
