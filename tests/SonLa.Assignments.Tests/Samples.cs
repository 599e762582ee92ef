using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Plans;
using SonLa.Contracts.Identity;

namespace SonLa.Assignments.Tests;

/// <summary>The files that the project ships, read from the repository.</summary>
internal static class Samples
{
    private static readonly string Root = FindRoot();
    private static readonly ConcurrentDictionary<string, string> Texts = [];

    /// <summary>The plan of Sơn La for 2024, a fresh copy to be changed at will.</summary>
    public static JsonNode Plan() => JsonNode.Parse(Text("son-la/plan-2024.json"))!;

    /// <summary>The same for a province of a test's own, so that tests of one database do not meet.</summary>
    public static JsonNode PlanOf(string province)
    {
        var plan = Plan();
        plan["province"] = province;
        return plan;
    }

    /// <summary>A print of a sample document: <c>son-la-2024-thi-dua/document.docx</c>.</summary>
    public static byte[] Document(string print) => File.ReadAllBytes(Path.Combine(Root, "samples", "documents", print));

    /// <summary>The folder of the real documents beside the checkout; null where it is not there.</summary>
    public static string? Seeds { get; } = Path.GetDirectoryName(Root) is { } above && Directory.Exists(Path.Combine(above, "shared", "seeds")) ? Path.Combine(above, "shared", "seeds") : null;

    /// <summary>What must be found in a sample document.</summary>
    public static string Facts(string document) => Text($"documents/{document}/facts.json");

    /// <summary>A file of samples/schemas: <c>plan</c>.</summary>
    public static string Schema(string name) => Text($"schemas/{name}.schema.json");

    /// <summary>A file of the repository.</summary>
    public static string PathOf(string file) => Path.GetFullPath(Path.Combine(Root, file));

    /// <summary>A file of samples as it stands.</summary>
    public static JsonElement Json(string file) => JsonDocument.Parse(Text(file)).RootElement;

    /// <summary>The folder of the sample documents.</summary>
    public static string DocumentFolder => Path.Combine(Root, "samples", "documents");

    public static JsonNode Amendment() => JsonNode.Parse(Text("son-la/amendment-sample.json"))!;

    public static PlanFile PlanFile() => StrictFile.Read<PlanFile>(JsonSerializer.SerializeToElement(Plan()));

    public static IReadOnlyList<OrganisationChanged> Organisations() =>
    [
        .. Entries("organisations").Select(entry => new OrganisationChanged
        {
            OrganisationId = Guid.CreateVersion7(),
            Code = Text(entry, "code")!,
            Name = Text(entry, "name")!,
            Kind = Text(entry, "kind")!,
            ParentCode = Text(entry, "parentCode"),
            HeadTitle = Text(entry, "headTitle")!,
            Aliases = Aliases(entry),
            ValidFrom = entry.GetProperty("validFrom").Deserialize<DateOnly>(),
            ValidTo = entry.GetProperty("validTo").Deserialize<DateOnly?>(),
            SuccessorCode = Text(entry, "successorCode"),
            Version = 1,
        }),
    ];

    public static IReadOnlyList<OrganisationClassDefined> Classes() =>
    [
        .. Entries("classes").Select(entry => new OrganisationClassDefined
        {
            Code = Text(entry, "code")!,
            Name = Text(entry, "name")!,
            Aliases = Aliases(entry),
            Kind = Text(entry, "kind"),
            Resolvable = true,
            Version = 1,
        }),
    ];

    /// <summary>The copy of the shipped organisations that the service keeps.</summary>
    public static OrganisationCopy Copy() => new(
        [
            .. Organisations().Select(heard => new Organisation
            {
                OrganisationId = heard.OrganisationId,
                Code = heard.Code,
                Name = heard.Name,
                Kind = heard.Kind,
                HeadTitle = heard.HeadTitle,
                Aliases = heard.Aliases,
                ValidFrom = heard.ValidFrom,
                ValidTo = heard.ValidTo,
                Version = heard.Version,
            }),
        ],
        [.. Classes().Select(heard => new Addressee { Name = heard.Name, Aliases = heard.Aliases, MemberKind = heard.Kind, Reason = null })]);

    private static JsonElement.ArrayEnumerator Entries(string name) =>
        JsonDocument.Parse(Text("son-la/organisations.json")).RootElement.GetProperty(name).EnumerateArray();

    private static string? Text(JsonElement entry, string name) => entry.GetProperty(name).GetString();

    private static string[] Aliases(JsonElement entry) => [.. entry.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()!)];

    private static string Text(string file) => Texts.GetOrAdd(file, name => File.ReadAllText(Path.Combine(Root, "samples", name)));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SonLa.Platform.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
