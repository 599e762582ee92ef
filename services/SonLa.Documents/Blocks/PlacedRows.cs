using SonLa.Documents.Tables;

namespace SonLa.Documents.Blocks;

/// <summary>The rows of a table on one page: cells of the name column make rows; any other cell belongs to the row, or the run of merged rows, on which it is centred.</summary>
internal sealed class PlacedRows
{
    private readonly List<PlacedWord>[] _lines;
    private readonly List<string?> _roles;
    private readonly int _name;
    private readonly int _ordinal;
    private readonly double _pitch;

    private PlacedRows(List<PlacedWord>[] lines, List<string?> roles)
    {
        _lines = lines;
        _roles = roles;
        _ordinal = roles.IndexOf("ordinal");
        _name = roles.FindIndex(role => role is "name" or "task");
        _pitch = Pitch();
    }

    /// <param name="lines">The lines of each column, from top to bottom.</param>
    /// <param name="roles">What each column holds; one of them names the rows.</param>
    /// <returns>Nothing where no cell names a row.</returns>
    public static List<List<Cell>> Of(List<PlacedWord>[] lines, List<string?> roles) => new PlacedRows(lines, roles).Read();

    private List<List<Cell>> Read()
    {
        var names = Blocks(_name).SelectMany(Divided).ToList();
        if (names.Count == 0)
        {
            return [];
        }

        if (FromTop(names))
        {
            return RowsFromTop.Of(_lines, _roles, _pitch);
        }

        var rows = names.ConvertAll(name => new Band(name[0].Top, name[^1].Bottom));
        var heading = names.ConvertAll(IsGroup);
        var cells = new Cell[names.Count, _lines.Length];
        for (var column = 0; column < _lines.Length; column++)
        {
            for (var row = 0; row < names.Count; row++)
            {
                cells[row, column] = column == _name ? new Cell(Text(names[row], column)) : Cell.Empty;
            }
        }

        var others = Enumerable.Range(0, _lines.Length).Where(column => column != _name).ToList();
        // Twice: which cells stand in a single row says how tall that row is, and so where merged ones are centred.
        var outer = rows;
        for (var pass = 0; pass < 2; pass++)
        {
            var taller = rows.ToList();
            foreach (var (column, block, first, last) in others.SelectMany(column => Covered(column).In(rows, outer, heading).Select(cell => (column, cell.Block, cell.First, cell.Last))))
            {
                if (first == last)
                {
                    taller[first] = new Band(Math.Min(taller[first].Top, block[0].Top), Math.Max(taller[first].Bottom, block[^1].Bottom));
                }

                if (pass == 1)
                {
                    var text = cells[first, column].Text;
                    cells[first, column] = new Cell(text.Length == 0 ? Text(block, column) : $"{text}\n{Text(block, column)}");
                    for (var row = first + 1; row <= last; row++)
                    {
                        cells[row, column] = new Cell("", FromAbove: true);
                    }
                }
            }

            outer = taller;
        }

        return [.. Enumerable.Range(0, names.Count).Select(row => Enumerable.Range(0, _lines.Length).Select(column => cells[row, column]).ToList())];
    }

    private CoveredRows Covered(int column) => new(_lines[column], Blocks(column), _pitch, column == _ordinal, _roles[column] is "leads" or "coordinators" or "monitors" or "evaluators");

    /// <summary>The usual distance from one line of a cell to the next.</summary>
    private double Pitch()
    {
        var height = _lines.SelectMany(lines => lines).Select(line => line.Height).DefaultIfEmpty(12).Average();
        var steps = _lines.SelectMany(lines => lines.Zip(lines.Skip(1), (one, next) => next.Middle - one.Middle)).Where(step => step > 0.9 * height).Order().ToList();
        // The smallest that is no accident: in most tables more rows than lines follow each other.
        return steps.Count == 0 ? height * 1.2 : Math.Min(steps[Math.Min(steps.Count - 1, Math.Max(1, steps.Count / 30))], height * 1.6);
    }

    /// <summary>Lines of a column that stand as close as lines of one cell do.</summary>
    private List<List<PlacedWord>> Blocks(int column)
    {
        var blocks = new List<List<PlacedWord>>();
        foreach (var line in _lines[column])
        {
            if (blocks.Count > 0 && CoveredRows.Near(blocks[^1][^1], line, _pitch))
            {
                blocks[^1].Add(line);
            }
            else
            {
                blocks.Add([line]);
            }
        }

        return blocks;
    }

    /// <summary>Rows without space between them: each line of names goes to the ordinal or dash it stands nearest to.</summary>
    private IEnumerable<List<PlacedWord>> Divided(List<PlacedWord> block)
    {
        var anchors = _ordinal < 0
            ? []
            : _lines[_ordinal].Where(line => line.Middle > block[0].Top && line.Middle < block[^1].Bottom && Ordinal.Of(line.Text) is not null).Select(line => line.Middle).ToList();
        anchors.AddRange(block.Where(line => line.Text.StartsWith("- ", StringComparison.Ordinal) || line.Text.StartsWith("+ ", StringComparison.Ordinal)).Select(line => line.Middle));
        if (anchors.Count > 1)
        {
            // Without space between rows a figure tells of a part that has neither.
            anchors.AddRange(_lines.Where((_, column) => _roles[column] == "target").SelectMany(lines => lines)
                .Where(line => line.Middle > block[0].Top && line.Middle < block[^1].Bottom && line.Text.Any(char.IsAsciiDigit) && anchors.TrueForAll(anchor => Math.Abs(anchor - line.Middle) > 0.6 * _pitch))
                .Select(line => line.Middle).ToList());
        }

        anchors = [.. anchors.Distinct().Order()];
        for (var i = anchors.Count - 1; i > 0; i--)
        {
            if (anchors[i] - anchors[i - 1] < 0.4 * _pitch)
            {
                anchors.RemoveAt(i);
            }
        }

        if (anchors.Count < 2 || anchors.Count > block.Count)
        {
            return [block];
        }

        return Cut(block, anchors);
    }

    private static List<List<PlacedWord>> Cut(List<PlacedWord> block, List<double> anchors)
    {
        var best = new (double Cost, int From)[anchors.Count + 1, block.Count + 1];
        for (var a = 0; a <= anchors.Count; a++)
        {
            for (var end = 0; end <= block.Count; end++)
            {
                best[a, end] = (a == 0 && end == 0 ? 0 : double.MaxValue, 0);
                for (var start = Math.Max(0, end - 30); a > 0 && start < end; start++)
                {
                    if (best[a - 1, start].Cost < double.MaxValue)
                    {
                        var cost = best[a - 1, start].Cost + Math.Abs(((block[start].Middle + block[end - 1].Middle) / 2) - anchors[a - 1]);
                        best[a, end] = cost < best[a, end].Cost ? (cost, start) : best[a, end];
                    }
                }
            }
        }

        var groups = new List<List<PlacedWord>>();
        var at = block.Count;
        if (best[anchors.Count, at].Cost == double.MaxValue)
        {
            return [block];
        }

        for (var a = anchors.Count; a > 0; a--)
        {
            var from = best[a, at].From;
            groups.Insert(0, block[from..at]);
            at = from;
        }

        return groups;
    }

    /// <summary>True where cells begin at the top of their row rather than stand in its middle.</summary>
    private bool FromTop(List<List<PlacedWord>> names)
    {
        // Names that stand apart with one ordinal each tell best.
        var apart = _ordinal < 0 ? [] : Blocks(_name).Where(name => name.Count > 1 && _lines[_ordinal].Count(line => line.Middle > name[0].Top && line.Middle < name[^1].Bottom) == 1).ToList();
        names = apart.Count > 0 ? apart : names;
        var (top, middle) = (0.0, 0.0);
        foreach (var name in names.Where(name => name.Count > 1))
        {
            foreach (var line in _lines.Where((_, column) => column == _ordinal || _roles[column] is "unit" or "target").SelectMany(lines => lines.Where(line => line.Middle > name[0].Top && line.Middle < name[^1].Bottom)))
            {
                top += Math.Abs(line.Middle - name[0].Middle);
                middle += Math.Abs(line.Middle - ((name[0].Middle + name[^1].Middle) / 2));
            }
        }

        return top < middle;
    }

    /// <summary>A heading of a group: a letter or Roman number, or capitals alone.</summary>
    private bool IsGroup(List<PlacedWord> name)
    {
        var mark = _ordinal < 0 ? null : _lines[_ordinal].Find(line => line.Middle > name[0].Top && line.Middle < name[^1].Bottom);
        return mark is null ? Print.IsUpper(name[0].Text) : Ordinal.Of(mark.Text)?.Kind is OrdinalKind.Roman or OrdinalKind.Capital;
    }

    private string Text(List<PlacedWord> block, int column) => PlacedText.Of([.. block.Select(line => line.Words ?? [line])], _lines[column].Max(line => line.Right - line.Left));
}
