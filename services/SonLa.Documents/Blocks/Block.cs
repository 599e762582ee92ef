namespace SonLa.Documents.Blocks;

/// <summary>A paragraph or a table, in the order of the document.</summary>
internal abstract record Block;

/// <summary>A paragraph on one line; <see cref="Number"/> counts from 1.</summary>
internal sealed record Paragraph(string Text, int Number) : Block
{
    public Place Place => new(Number, null, null);
}

/// <summary>A table of rows; <see cref="Number"/> counts from 1.</summary>
internal sealed record Grid(IReadOnlyList<Row> Rows, int Number) : Block
{
    public int Columns { get; } = Rows.Count == 0 ? 0 : Rows.Max(row => row.Cells.Count);
}

/// <summary>A row; <see cref="Number"/> counts from 1 in its table.</summary>
internal sealed record Row(IReadOnlyList<Cell> Cells, int Number)
{
    public Cell this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : Cell.Empty;

    public string Quote => Print.Line(string.Join(" | ", Cells.Where(cell => cell.Text.Length > 0).Select(cell => cell.Text)));
}

/// <summary>A cell; its lines stay divided. Merged cells carry their text once, in the first of them.</summary>
internal sealed record Cell(string Text, bool FromLeft = false, bool FromAbove = false)
{
    public static Cell Empty { get; } = new("");

    public string Line { get; } = Print.Line(Text);
}
