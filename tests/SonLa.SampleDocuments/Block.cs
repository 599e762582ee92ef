namespace SonLa.SampleDocuments;

/// <summary>A piece of a sample document, whatever layout it is printed in.</summary>
internal abstract record Block;

/// <summary>A centred line in bold.</summary>
internal sealed record Title(string Text) : Block;

/// <summary>A paragraph of running text.</summary>
internal sealed record Paragraph(string Text, bool Bold) : Block;

/// <summary>Two columns without lines: the head of a document, or recipients beside the signature.</summary>
internal sealed record Beside(IReadOnlyList<string> Left, IReadOnlyList<string> Right) : Block;

/// <summary>The top of a page with its printed number.</summary>
internal sealed record PageTop(int Number) : Block;

/// <summary>A table; its first row is the header.</summary>
internal sealed record Table(IReadOnlyList<int> Widths, IReadOnlyList<Row> Rows) : Block
{
    /// <summary>How many rows below share the cell, itself included.</summary>
    public int HeightOf(int row, int column)
    {
        var below = row + 1;
        while (below < Rows.Count && Rows[below] is { PageNumber: null } next && next.Cells[column] == Row.Merged)
        {
            below++;
        }

        return below - row;
    }
}

/// <summary>A row of cells; the repetition of the header on a new page carries that page's number.</summary>
internal sealed record Row(IReadOnlyList<string> Cells, int? PageNumber = null)
{
    /// <summary>What stands in a cell that is one with the cell above.</summary>
    public const string Merged = "^";

    public static string Print(string cell) => cell == Merged ? "" : cell;
}
