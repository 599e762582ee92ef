namespace SonLa.Documents.Blocks;

/// <summary>Numbers blocks as they come; tables without a known heading row (letterhead, signatures) become paragraphs.</summary>
internal sealed class BlockList
{
    private readonly List<Block> _blocks = [];
    private int _paragraphs;
    private int _tables;

    public IReadOnlyList<Block> Blocks => _blocks;

    public void AddParagraph(string text)
    {
        var line = Print.Line(Noise.Strip(text));
        if (line.Length > 0)
        {
            _blocks.Add(new Paragraph(line, ++_paragraphs));
        }
    }

    public void AddTable(IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        var grid = new Grid([.. rows.Select((row, index) => new Row(row, index + 1))], _tables + 1);
        if (Tables.TableHeader.Find(grid) is not null || Continues(grid))
        {
            _tables++;
            _blocks.Add(grid);
            return;
        }

        foreach (var line in grid.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Text.Split('\n')))
        {
            AddParagraph(line);
        }
    }

    /// <summary>True where a table cut by a page goes on without its heading row.</summary>
    private bool Continues(Grid grid) =>
        _blocks.Count > 0 && _blocks[^1] is Grid before && before.Columns == grid.Columns && grid.Columns >= 3;
}
