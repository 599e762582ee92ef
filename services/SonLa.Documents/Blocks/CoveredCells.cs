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
        var outer = rows.ConvertAll(row => Band(lines, places, row, [.. Enumerable.Range(0, roles.Count).Where(column => !RowFit.IsAgency(roles[column]))]));
        foreach (var column in Enumerable.Range(0, roles.Count).Where(column => RowFit.IsAgency(roles[column])))
        {
            foreach (var (first, end) in Torn(cells, column, name))
            {
                var placed = Enumerable.Range(rows[first].Start, rows[end - 1].End - rows[first].Start).Where(line => lines[line].Cells[column].Length > 0)
                    .Select(line => new PlacedWord(0, places[line], 1, places[line] + 1, lines[line].Cells[column])).ToList();
                Deal(cells, column, first, new CoveredRows(placed, [.. placed.Select(line => new List<PlacedWord> { line })], 1, false, true)
                    .In(bands[first..end], outer[first..end], [.. Enumerable.Repeat(false, end - first)]));
            }
        }

        return cells;
    }

    private static void Deal(List<List<Cell>> cells, int column, int start, IEnumerable<(List<PlacedWord> Block, int First, int Last)> dealt)
    {
        var found = dealt.ToList();
        foreach (var row in found.SelectMany(cell => Enumerable.Range(start + cell.First, cell.Last - cell.First + 1)))
        {
            cells[row][column] = new Cell("", FromAbove: true);
        }

        foreach (var same in found.GroupBy(cell => start + cell.First))
        {
            cells[same.Key][column] = new Cell(string.Join('\n', same.SelectMany(cell => cell.Block).Select(line => line.Text)));
        }
    }

    /// <summary>Runs of rows between which a cell of agencies is torn, with the empty cells around it; none goes over a group's heading.</summary>
    private static List<(int First, int End)> Torn(List<List<Cell>> cells, int column, int name)
    {
        var torn = new bool[cells.Count];
        for (var row = 0; row < cells.Count; row++)
        {
            if (cells[row][column].Text.Length == 0 || !RowFit.IsTorn(cells[row][column].Text, out var atEnd))
            {
                continue;
            }

            torn[row] = true;
            var other = row;
            do
            {
                other += atEnd ? 1 : -1;
                if (other < 0 || other >= cells.Count || IsHeading(cells[other], name))
                {
                    break;
                }

                torn[other] = true;
            }
            while (cells[other][column].Text.Length == 0);
        }

        var runs = new List<(int, int)>();
        for (var row = 0; row < cells.Count; row++)
        {
            if (!torn[row])
            {
                continue;
            }

            var (first, end) = (row, row + 1);
            while (first > 0 && cells[first - 1][column].Text.Length == 0 && !IsHeading(cells[first - 1], name))
            {
                first--;
            }

            while (end < cells.Count && !IsHeading(cells[end], name) && (torn[end] || cells[end][column].Text.Length == 0))
            {
                end++;
            }

            if (end - first > 1)
            {
                runs.Add((first, end));
            }

            row = end - 1;
        }

        return runs;
    }

    private static bool IsHeading(List<Cell> row, int name) =>
        row.Where((_, column) => column > name).All(cell => cell.Text.Length == 0) && (Print.IsUpper(row[name].Line) || Tables.Ordinal.Of(row[0].Line)?.Kind is Tables.OrdinalKind.Roman or Tables.OrdinalKind.Capital);

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
}
