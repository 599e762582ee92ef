using System.Text.Json;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.ServiceDefaults.Security;

/// <summary>Classes of matters that not every official may read, and who may: data of the province, read at start.</summary>
public sealed class ReadingClasses
{
    private static readonly JsonSerializerOptions Json = MakeJson();
    private readonly ReadingClass[] _classes;

    private ReadingClasses(ReadingClass[] classes) => _classes = classes;

    /// <summary>Every class, the one that is looked for first coming first.</summary>
    public IReadOnlyList<ReadingClass> All => _classes;

    /// <summary>Reads the classes and refuses roles and repetitions that nobody could have meant.</summary>
    /// <exception cref="InvalidOperationException">The file cannot be used.</exception>
    public static ReadingClasses Load(string path) => Parse(File.ReadAllText(path));

    /// <inheritdoc cref="Load"/>
    public static ReadingClasses Parse(string json)
    {
        var file = JsonSerializer.Deserialize<ReadingClassFile>(json, Json) ?? throw new InvalidOperationException("The file of reading classes holds null.");
        var unknown = file.Classes.SelectMany(one => one.Roles.Concat(one.PartyRoles)).Except(Roles.All).ToList();
        var repeated = file.Classes.GroupBy(one => one.Code).Where(same => same.Count() > 1).Select(same => same.Key).ToList();
        return unknown.Count + repeated.Count == 0
            ? new([.. file.Classes])
            : throw new InvalidOperationException($"The reading classes cannot be used: unknown roles {string.Join(", ", unknown)}; repeated codes {string.Join(", ", repeated)}.");
    }

    /// <summary>The first class one of whose marks the heading or the text bears; null where the matter is open.</summary>
    /// <param name="heading">Heading above the text; null where there is none.</param>
    /// <param name="text">As printed.</param>
    public string? ClassOf(string? heading, string text) => Array.Find(_classes, one => one.Marks(heading, text))?.Code;

    /// <summary>What a class is called; an unknown one by its code.</summary>
    public Say NameOf(string code) => Array.Find(_classes, one => one.Code == code) is { } known ? new(known.Vi, known.En) : new(code, code);

    /// <summary>Whether there is such a class.</summary>
    public bool Knows(string code) => Array.Exists(_classes, one => one.Code == code);

    /// <summary>Classes that the caller may read whomever they concern.</summary>
    public IReadOnlyList<string> OpenTo(Caller caller) => [.. _classes.Where(one => caller.Is([.. one.Roles])).Select(one => one.Code)];

    /// <summary>Classes that the caller may read where the matter names the caller's own organisation.</summary>
    public IReadOnlyList<string> OpenToParty(Caller caller) => [.. _classes.Where(one => caller.Is([.. one.Roles, .. one.PartyRoles])).Select(one => one.Code)];

    /// <summary>Roles of an organisation that the matter names whose holders may read it; null where every one of them may. An unknown class is read by nobody.</summary>
    public IReadOnlyList<string>? PartyRolesOf(string? code) => code is null ? null : Array.Find(_classes, one => one.Code == code)?.PartyRoles ?? [];

    /// <summary>Whether the caller may read a matter of a class; an unknown class is closed to everybody.</summary>
    public bool MayRead(Caller caller, string? code, bool isParty) => code is null || OpenTo(caller).Contains(code) || (isParty && OpenToParty(caller).Contains(code));

    private static JsonSerializerOptions MakeJson()
    {
        var options = new JsonSerializerOptions();
        StrictJson.Apply(options);
        return options;
    }

    private sealed record ReadingClassFile
    {
        public required string Note { get; init; }

        public required string Source { get; init; }

        public required IReadOnlyList<ReadingClass> Classes { get; init; }
    }
}

/// <summary>One class of matters and who may read it.</summary>
public sealed record ReadingClass
{
    /// <summary>Stable name: <c>defence</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Its name in Vietnamese.</summary>
    public required string Vi { get; init; }

    /// <summary>Its name in English.</summary>
    public required string En { get; init; }

    /// <summary>Roles that read all of it.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Roles that read what names their own organisation.</summary>
    public required IReadOnlyList<string> PartyRoles { get; init; }

    /// <summary>Words of a heading that put what stands below it into the class.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>Wordings that hold such a word and mean something else: food security.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>Words of the text itself that put it into the class.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    internal bool Marks(string? heading, string text) => Bears(heading ?? "", Headings) || Bears(text, Texts);

    private bool Bears(string words, IReadOnlyList<string> marks)
    {
        var left = Except.Aggregate(string.Join(' ', words.Normalize().ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), (rest, except) => rest.Replace(except, "", StringComparison.Ordinal));
        return marks.Any(mark => left.Contains(mark, StringComparison.Ordinal));
    }
}
