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

    /// <summary>What was struck out, moved away or formatted otherwise before, and what older programs show instead.</summary>
    private static readonly HashSet<string> Unsaid = ["Fallback", "moveFrom", "del", "pPrChange", "rPrChange", "tcPrChange", "trPrChange", "tblPrChange", "tblGridChange", "sectPrChange", "numberingChange"];

    /// <summary>Letters of the font Symbol that documents use in figures.</summary>
    private static readonly Dictionary<string, string> Symbols = new(StringComparer.OrdinalIgnoreCase) { ["F0B3"] = "≥", ["F0A3"] = "≤", ["F0B1"] = "±", ["F0B4"] = "×", ["F0B0"] = "°", ["F02D"] = "-", ["F02B"] = "+", ["F03E"] = ">", ["F03C"] = "<", ["F025"] = "%" };

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
            if (reader.NodeType == XmlNodeType.Element && Unsaid.Contains(reader.LocalName))
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
                blocks.Label(Label(reader, numbering));
                return false;
            case "tab":
                blocks.Text(" ");
                break;
            case "br" or "cr":
                blocks.Break();
                break;
            case "sym":
                blocks.Text(Symbols.GetValueOrDefault(reader.GetAttribute("char", reader.NamespaceURI) ?? "", " "));
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
            case "gridBefore" when int.TryParse(Value(reader), out var skipped) && skipped > 0:
                blocks.BeginCell(skipped);
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
                blocks.EndItem();
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
