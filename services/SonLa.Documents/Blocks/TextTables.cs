namespace SonLa.Documents.Blocks;

/// <summary>Finds tables among lines in the shapes that extraction leaves: tabs, bars, columns of spaces, one cell per line.</summary>
internal static class TextTables
{
    public static IEnumerable<TextTable> Find(string[] lines)
    {
        var line = 0;
        while (line < lines.Length)
        {
            var table = DividedTable.At(lines, line) ?? ColumnTable.At(lines, line) ?? CellLineTable.At(lines, line);
            if (table is not null && table.End > line)
            {
                yield return table;
                line = table.End;
            }
            else
            {
                line++;
            }
        }
    }
}
