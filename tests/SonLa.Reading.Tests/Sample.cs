using System.Text.Json;
using SonLa.SampleDocuments;

namespace SonLa.Reading.Tests;

/// <summary>A sample document of samples/documents, and what must be found in it.</summary>
internal sealed record Sample(string Name)
{
    private static readonly string Root = FindRoot();

    public static IEnumerable<Sample> All { get; } =
        [.. Directory.GetDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal).Select(name => new Sample(name))];

    public SourceDocument Source => SourceDocument.Read(Path.Combine(Root, Name, "source.txt"));

    public JsonElement Facts => JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, Name, "facts.json"))).RootElement;

    /// <summary>Whether the document assigns anything.</summary>
    public bool Assigns => Score.Lists.Any(list => Facts.GetProperty(list.Name).GetArrayLength() > 0);

    public byte[] Print(string layout) => File.ReadAllBytes(PathOf(layout));

    public string PathOf(string layout) => Path.Combine(Root, Name, Layouts.FileOf(layout));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SonLa.Platform.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return Path.Combine(folder.FullName, "samples", "documents");
    }
}
