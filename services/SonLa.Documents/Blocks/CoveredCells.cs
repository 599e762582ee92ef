namespace SonLa.Documents.Blocks;

/// <summary>The cells of rows whose cells stand in the middle: agencies may cover several rows, and then stand in the middle of them all.</summary>
internal static class CoveredCells
{
    /// <param name="lines">The lines of the table.</param>
    /// <param name="roles">What each column holds.</param>
    /// <param name="rows">The lines of each row.</param>
    public static List<List<Cell>> Of(List<CutLine> lines, List<string?> roles, List<(int Start, int End)> rows)
    {
        var cells = rows.ConvertAll(row => RowsOfLines.Join(lines, row.Start, row.End));
        var name = roles.FindIndex(role => role is "name" or "task");
        if (name < 0)
        {
            return cells;
        }

        var places = Places(lines);
        var bands = rows.ConvertAll(row => Band(lines, places, row, [name]));
        var outer = rows.ConvertAll(row => Band(lines, places, row, [.. Enumerable.Range(0, roles.Count).Where(column => !Agency(roles[column]))]));
        var heading = cells.ConvertAll(row => row.Where((cell, column) => column != name && roles[column] != "ordinal").All(cell => cell.Text.Length == 0) && Print.IsUpper(row[name].Line));
        foreach (var column in Enumerable.Range(0, roles.Count).Where(column => Agency(roles[column])))
        {
            var placed = Enumerable.Range(0, lines.Count).Where(line => lines[line].Cells[column].Length > 0)
                .Select(line => new PlacedWord(0, places[line], 1, places[line] + 1, lines[line].Cells[column])).ToList();
            if (placed.Count == 0)
            {
                continue;
            }

            for (var row = 0; row < cells.Count; row++)
            {
                cells[row][column] = Cell.Empty;
            }

            foreach (var (block, first, last) in new CoveredRows(placed, [.. placed.Select(line => new List<PlacedWord> { line })], 1, false, true).In(bands, outer, heading))
            {
                var text = string.Join('\n', block.Select(line => line.Text));
                cells[first][column] = new Cell(cells[first][column].Text.Length == 0 ? text : $"{cells[first][column].Text}\n{text}");
                for (var row = first + 1; row <= last; row++)
                {
                    cells[row][column] = new Cell("", FromAbove: true);
                }
            }
        }

        return cells;
    }

    /// <summary>How far down each line stood in print: lines that share no column stood side by side, half a line apart.</summary>
    private static List<double> Places(List<CutLine> lines)
    {
        var places = new List<double>();
        for (var i = 0; i < lines.Count; i++)
        {
            var beside = i > 0 && !lines[i].BlankBefore && !lines[i].Cells.Zip(lines[i - 1].Cells).Any(pair => pair.First.Length > 0 && pair.Second.Length > 0);
            places.Add(i == 0 ? 0 : places[^1] + (beside ? 0.5 : lines[i].BlankBefore ? 1.5 : 1));
        }

        return places;
    }

    private static Band Band(List<CutLine> lines, List<double> places, (int Start, int End) row, int[] columns)
    {
        var filled = Enumerable.Range(row.Start, row.End - row.Start).Where(line => columns.Any(column => lines[line].Cells[column].Length > 0)).DefaultIfEmpty(row.Start).ToList();
        return new Band(places[filled[0]], places[filled[^1]] + 1);
    }

    private static bool Agency(string? role) => role is "leads" or "coordinators" or "monitors" or "evaluators";
}
