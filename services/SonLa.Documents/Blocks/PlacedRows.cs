using SonLa.Documents.Fields;
using SonLa.Documents.Tables;

namespace SonLa.Documents.Blocks;

/// <summary>The rows of a table on one page: cells of the name column make rows; any other cell belongs to the row, or the run of merged rows, on which it is centred.</summary>
internal sealed class PlacedRows
{
    private const double Slack = 0.2;
    private const double Uncovered = 0.15;
    private const int MostMerged = 40;
    private const int MostLines = 40;

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
    /// <returns>Nothing where cells begin at the top of their rows: lines alone tell those.</returns>
    public static List<List<Cell>> Of(List<PlacedWord>[] lines, List<string?> roles) => new PlacedRows(lines, roles).Read();

    private List<List<Cell>> Read()
    {
        var names = Blocks(_name).SelectMany(Divided).ToList();
        if (names.Count == 0 || FromTop(names))
        {
            return [];
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
            foreach (var (column, block, first, last) in others.SelectMany(column => Assigned(column, rows, outer, heading)))
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
            if (blocks.Count > 0 && Near(blocks[^1][^1], line))
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

    private IEnumerable<(int Column, List<PlacedWord> Block, int First, int Last)> Assigned(int column, List<Band> rows, List<Band> outer, List<bool> heading)
    {
        if (column == _ordinal)
        {
            foreach (var line in _lines[column])
            {
                var row = Enumerable.Range(0, rows.Count).MinBy(row => Math.Abs(line.Middle - rows[row].Middle));
                yield return (column, [line], row, row);
            }

            yield break;
        }

        var agencies = _roles[column] is "leads" or "coordinators" or "monitors" or "evaluators";
        var uncovered = agencies ? Uncovered : 0;
        var lines = _lines[column];
        var best = new (double Cost, int First, int Lines)[lines.Count + 1, rows.Count + 1];
        for (var end = 0; end <= lines.Count; end++)
        {
            for (var below = 0; below <= rows.Count; below++)
            {
                best[end, below] = (end == 0 && below == 0 ? 0 : double.MaxValue, -1, 0);
                if (below > 0 && best[end, below - 1].Cost < double.MaxValue)
                {
                    best[end, below] = (best[end, below - 1].Cost + (heading[below - 1] ? 0 : uncovered), -1, 0);
                }
            }

            for (var start = end - 1; start >= 0 && end - start <= MostLines && (start == end - 1 || Near(lines[start], lines[start + 1])); start--)
            {
                var cut = start > 0 && Near(lines[start - 1], lines[start]) ? Torn(lines[start].Text, agencies) : 0;
                Place(start, end, cut);
            }
        }

        var last = rows.Count;
        for (var end = lines.Count; last > 0 && best[lines.Count, rows.Count].Cost < double.MaxValue;)
        {
            var (_, first, count) = best[end, last];
            if (first >= 0)
            {
                yield return (column, lines[(end - count)..end], first, last - 1);
                end -= count;
            }

            last = first >= 0 ? first : last - 1;
        }

        if (last > 0)
        {
            // More cells than rows: each goes to the nearest.
            foreach (var block in Blocks(column))
            {
                var row = Enumerable.Range(0, rows.Count).MinBy(row => Math.Abs(rows[row].Middle - ((block[0].Middle + block[^1].Middle) / 2)));
                yield return (column, block, row, row);
            }
        }

        void Place(int start, int end, double cut)
        {
            var block = lines[start..end];
            var place = (block[0].Top + block[^1].Bottom) / 2;
            for (var first = 0; first < rows.Count && rows[first].Top <= place + (2 * _pitch); first++)
            {
                for (var below = first + 1; best[start, first].Cost < double.MaxValue && below <= Math.Min(rows.Count, first + MostMerged) && !(heading[below - 1] && below > first + 1); below++)
                {
                    var cost = best[start, first].Cost + cut + Misfit(block, first, below - 1, rows, outer);
                    if (cost < best[end, below].Cost)
                    {
                        best[end, below] = (cost, first, end - start);
                    }

                    if (heading[first])
                    {
                        break;
                    }
                }
            }

            for (var below = 1; below <= rows.Count; below++)
            {
                var cost = best[end, below - 1].Cost;
                if (cost < double.MaxValue && cost + (heading[below - 1] ? 0 : uncovered) < best[end, below].Cost)
                {
                    best[end, below] = (cost + (heading[below - 1] ? 0 : uncovered), -1, 0);
                }
            }
        }
    }

    private bool Near(PlacedWord line, PlacedWord next) => next.Middle - line.Middle <= 1.13 * _pitch;

    /// <summary>What it costs to begin a cell at a line that stands as close to the line above as lines of one cell do.</summary>
    private static double Torn(string line, bool agencies) =>
        Print.StartsLower(line) || (agencies && !Agencies.StartsAt(line, 0)) ? 3 : 0.1;

    /// <summary>How badly a cell stands in the middle of these rows, in lines.</summary>
    private double Misfit(List<PlacedWord> block, int first, int last, List<Band> rows, List<Band> outer)
    {
        var place = (block[0].Top + block[^1].Bottom) / 2;
        var middle = first == last ? rows[first].Middle : (outer[first].Top + outer[last].Bottom) / 2;
        var off = Math.Max(0, (Math.Abs(place - middle) / _pitch) - Slack);
        // A cell reaches over the names of its own rows only.
        var strange = (first > 0 && block[0].Middle < rows[first - 1].Bottom ? 1 : 0) + (last + 1 < rows.Count && block[^1].Middle > rows[last + 1].Top ? 1 : 0);
        var alone = first < last && block.Count > 1 && Enumerable.Range(first, last - first + 1).Any(row =>
            Math.Abs(rows[row].Middle - place) < Slack * _pitch
            && (row == 0 || block[0].Top >= rows[row - 1].Bottom)
            && (row + 1 == rows.Count || block[^1].Bottom <= rows[row + 1].Top));
        return (4 * off) + (Math.Abs(place - middle) / _pitch * 0.2) + (3 * strange) + (alone ? 2 * Uncovered * (last - first + 1) : 0);
    }

    private string Text(List<PlacedWord> block, int column) => PlacedText.Of([.. block.Select(line => line.Words ?? [line])], _lines[column].Max(line => line.Right - line.Left));

    private readonly record struct Band(double Top, double Bottom)
    {
        public double Middle => (Top + Bottom) / 2;
    }
}
