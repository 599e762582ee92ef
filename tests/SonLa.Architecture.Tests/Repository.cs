using System.Xml.Linq;

namespace SonLa.Architecture.Tests;

/// <summary>The working copy that these tests were built from.</summary>
internal static class Repository
{
    internal static readonly string Root = Find();

    /// <summary>Every project by its name.</summary>
    internal static IReadOnlyDictionary<string, string> Projects { get; } = Directory
        .EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories)
        .Where(path => !Path.GetRelativePath(Root, path).StartsWith("artifacts", StringComparison.Ordinal))
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path));

    /// <summary>Names of the projects that a project refers to.</summary>
    internal static IReadOnlyList<string> ReferencesOf(string project) =>
    [
        .. XDocument.Load(Projects[project]).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))),
    ];

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SonLa.Platform.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"No SonLa.Platform.sln above {AppContext.BaseDirectory}.");
        }

        return folder;
    }
}
