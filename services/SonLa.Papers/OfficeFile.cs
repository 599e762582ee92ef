using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SonLa.Papers;

/// <summary>An Office file as bytes that depend on nothing but its parts: no time, no random id, no compression that a newer runtime does differently.</summary>
public static class OfficeFile
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <param name="parts">Path, content type and XML, the main part first.</param>
    /// <param name="links">Which part uses which: source path ("" is the file), id, type, target.</param>
    public static byte[] Write(IReadOnlyList<(string Path, string Type, XElement Content)> parts, IReadOnlyList<(string Source, string Id, string Type, string Target)> links)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            Add(archive, "[Content_Types].xml", ContentTypes(parts));
            foreach (var source in links.GroupBy(link => link.Source))
            {
                Add(archive, RelationshipsOf(source.Key), new XElement(Relationships + "Relationships", source.Select(link => new XElement(
                    Relationships + "Relationship",
                    new XAttribute("Id", link.Id),
                    new XAttribute("Type", link.Type),
                    new XAttribute("Target", link.Target)))));
            }

            foreach (var part in parts)
            {
                Add(archive, part.Path, part.Content);
            }
        }

        return buffer.ToArray();
    }

    /// <summary>Text without the characters that XML cannot hold.</summary>
    public static string Clean(string text) => string.Concat(text.Where((letter, index) =>
        XmlConvert.IsXmlChar(letter)
        || (char.IsHighSurrogate(letter) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        || (char.IsLowSurrogate(letter) && index > 0 && char.IsHighSurrogate(text[index - 1]))));

    private static XElement ContentTypes(IReadOnlyList<(string Path, string Type, XElement Content)> parts) => new(
        Types + "Types",
        new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
        parts.Select(part => new XElement(Types + "Override", new XAttribute("PartName", $"/{part.Path}"), new XAttribute("ContentType", part.Type))));

    private static string RelationshipsOf(string source)
    {
        var slash = source.LastIndexOf('/');
        return $"{source[..(slash + 1)]}_rels/{source[(slash + 1)..]}.rels";
    }

    private static void Add(ZipArchive archive, string path, XElement content)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.NoCompression);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = false, CloseOutput = false });
        new XDocument(new XDeclaration("1.0", "utf-8", "yes"), content).Save(writer);
    }
}
