namespace SonLa.Documents.Words;

/// <summary>Words that tell what a print means: files of lines beside the program, common ones and any province's own (docs/document-reading.md).</summary>
internal static class Vocabulary
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Files = Load(Path.Combine(AppContext.BaseDirectory, "vocabulary"));

    /// <summary>The lines of one kind, from the common folder first, then from every other.</summary>
    public static IReadOnlyList<string> Lines(string kind) => Files.TryGetValue(kind, out var lines)
        ? lines
        : throw new InvalidOperationException($"The vocabulary file common/{kind}.txt is missing beside the program.");

    private static Dictionary<string, IReadOnlyList<string>> Load(string folder) => Directory
        .EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories)
        .OrderBy(path => Path.GetFileName(Path.GetDirectoryName(path)) != "common")
        .ThenBy(path => path, StringComparer.Ordinal)
        .GroupBy(path => Path.GetFileNameWithoutExtension(path))
        .ToDictionary(
            files => files.Key,
            files => (IReadOnlyList<string>)[.. files.SelectMany(File.ReadLines).Select(line => Print.Line(Print.Normalised(line))).Where(line => line.Length > 0 && line[0] != '#')]);
}
