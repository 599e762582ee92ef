namespace SonLa.Documents.Blocks;

/// <summary>Lines of a plain text become blocks: first the tables are found, whatever shape they arrived in, then the prose between them.</summary>
internal static class LineBlocks
{
    public static IReadOnlyList<Block> Of(IReadOnlyList<string> lines)
    {
        var blocks = new BlockList();
        Add(blocks, lines);
        return blocks.Blocks;
    }

    public static void Add(BlockList blocks, IReadOnlyList<string> lines)
    {
        var stripped = new string[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            stripped[i] = Noise.Strip(lines[i]).TrimEnd(' ');
        }

        var prose = 0;
        foreach (var table in TextTables.Find(stripped))
        {
            Prose(blocks, stripped, prose, table.Start);
            blocks.AddTable(table.Rows);
            prose = table.End;
        }

        Prose(blocks, stripped, prose, stripped.Length);
    }

    private static void Prose(BlockList blocks, string[] lines, int start, int end)
    {
        foreach (var paragraph in ProseLines.Join(lines.AsSpan(start, end - start)))
        {
            blocks.AddParagraph(paragraph);
        }
    }
}
