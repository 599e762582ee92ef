using System.IO.Compression;
using System.Xml;
using SonLa.Documents.Blocks;

namespace SonLa.Documents.Sources;

/// <summary>A Word document, read as a stream: neither a bomb nor a cell of megabytes becomes a tree in memory.</summary>
internal static class DocxSource
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const int MostEntries = 5000;
    private const long MostUnpacked = 200L * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MostUnpacked,
    };

    public static IReadOnlyList<Block> Read(byte[] file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries)
            {
                throw Damaged();
            }

            var body = zip.GetEntry("word/document.xml") ?? throw new UnreadableDocumentException(
                "document.not-word",
                "Tệp nén này không phải là văn bản Word (.docx). Hãy gửi tệp .docx của văn bản.",
                "This archive is no Word document (.docx). Send the document's .docx.");
            var numbering = zip.GetEntry("word/numbering.xml") is { } lists ? ReadPart(lists, ListNumbering.Read) : ListNumbering.None;
            return ReadPart(body, reader => Body(reader, numbering));
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or IOException)
        {
            throw Damaged();
        }
    }

    private static T ReadPart<T>(ZipArchiveEntry part, Func<XmlReader, T> read)
    {
        using var stream = new LimitedStream(part.Open(), MostUnpacked);
        using var reader = XmlReader.Create(stream, Settings);
        return read(reader);
    }

    private static IReadOnlyList<Block> Body(XmlReader reader, ListNumbering numbering)
    {
        var blocks = new BlockCollector();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && (reader.LocalName is "Fallback" or "moveFrom" or "del"))
            {
                reader.Skip();
                continue;
            }

            if (reader.NamespaceURI is Word or StrictWord)
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    if (Open(reader, blocks, numbering))
                    {
                        continue;
                    }
                }
                else if (reader.NodeType == XmlNodeType.EndElement)
                {
                    Close(reader, blocks);
                }
            }

            reader.Read();
        }

        return blocks.Blocks();
    }

    /// <summary>True where the reader already stands behind the element.</summary>
    private static bool Open(XmlReader reader, BlockCollector blocks, ListNumbering numbering)
    {
        switch (reader.LocalName)
        {
            case "t":
                blocks.Text(reader.ReadElementContentAsString());
                return true;
            case "numPr" when !reader.IsEmptyElement:
                blocks.Text(Label(reader, numbering));
                return false;
            case "tab":
                blocks.Text(" ");
                break;
            case "br" or "cr":
                blocks.Break();
                break;
            case "noBreakHyphen":
                blocks.Text("-");
                break;
            case "p" when reader.IsEmptyElement:
                blocks.EndParagraph();
                break;
            case "tbl" when !reader.IsEmptyElement:
                blocks.BeginTable();
                break;
            case "tr":
                blocks.BeginRow();
                break;
            case "tc":
                blocks.BeginCell();
                break;
            case "gridSpan":
                blocks.Span(int.TryParse(Value(reader), out var columns) ? columns : 1);
                break;
            case "vMerge" when Value(reader) is null or "continue":
                blocks.ContinueFromAbove();
                break;
        }

        return false;
    }

    private static void Close(XmlReader reader, BlockCollector blocks)
    {
        switch (reader.LocalName)
        {
            case "p":
                blocks.EndParagraph();
                break;
            case "tbl":
                blocks.EndTable();
                break;
        }
    }

    private static string Label(XmlReader reader, ListNumbering numbering)
    {
        var (level, list) = (0, 0);
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && int.TryParse(Value(reader), out var number))
            {
                (level, list) = reader.LocalName switch { "ilvl" => (number, list), "numId" => (level, number), _ => (level, list) };
            }
        }

        return numbering.Next(list, level);
    }

    private static string? Value(XmlReader reader) => reader.GetAttribute("val", reader.NamespaceURI);

    private static UnreadableDocumentException Damaged() => new(
        "document.damaged-word",
        "Tệp .docx bị hỏng hoặc tải lên chưa đủ. Hãy mở thử bằng Word, lưu lại rồi gửi lại.",
        "The .docx is damaged or incomplete. Open it in Word, save it again and send that.");
}
