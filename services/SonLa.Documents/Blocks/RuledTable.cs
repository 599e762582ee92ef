namespace SonLa.Documents.Blocks;

/// <summary>A table whose cells are drawn: lines that cross each other, and the words between them.</summary>
/// <param name="Across">Where columns begin and the last one ends.</param>
/// <param name="Down">Where rows begin and the last one ends.</param>
internal sealed record RuledTable(IReadOnlyList<double> Across, IReadOnlyList<double> Down, IReadOnlyList<Rule> Rules, IReadOnlyList<PlacedWord> Words) : PageTable(Down[0], Down[^1])
{
    private const int MostRules = 4000;
    private const int MostRows = 400;
    private const int MostColumns = 40;
    private const double EnoughOfSide = 0.6;

    /// <summary>The tables of a page with two columns or more; tables inside a cell are text of that cell.</summary>
    public static List<RuledTable> On(PlacedPage page)
    {
        var tables = new List<RuledTable>();
        foreach (var rules in Crossing(page.Rules).OrderByDescending(rules => Size(rules)))
        {
            var standing = rules.Where(rule => !rule.Lies).ToList();
            var lying = rules.Where(rule => rule.Lies).ToList();
            // Sides left open end where the lines across them do.
            var across = Places([.. standing.Select(rule => rule.At), lying.Min(rule => rule.From), lying.Max(rule => rule.To)]);
            var down = Places([.. lying.Select(rule => rule.At), standing.Min(rule => rule.From), standing.Max(rule => rule.To)]);
            var inside = tables.Exists(table => table.Across[0] <= across[0] + Rule.Near && table.Across[^1] >= across[^1] - Rule.Near && table.Top <= down[0] + Rule.Near && table.Bottom >= down[^1] - Rule.Near);
            if (inside || across.Count is < 3 or > MostColumns || down.Count is < 2 or > MostRows)
            {
                continue;
            }

            var words = page.Words.FindAll(word => word.Middle > down[0] && word.Middle < down[^1] && word.Centre > across[0] && word.Centre < across[^1]);
            if (words.Count > 0)
            {
                tables.Add(new RuledTable(across, down, rules, words));
            }
        }

        tables.Sort((one, other) => one.Top.CompareTo(other.Top));
        return tables;
    }

    /// <summary>Places that are apart, each the middle of those near it.</summary>
    public static List<double> Places(IEnumerable<double> places)
    {
        var apart = new List<double>();
        var near = new List<double>();
        foreach (var place in places.Order())
        {
            if (near.Count > 0 && place - near[^1] > Rule.Near)
            {
                apart.Add(near.Average());
                near.Clear();
            }

            near.Add(place);
        }

        if (near.Count > 0)
        {
            apart.Add(near.Average());
        }

        return apart;
    }

    /// <summary>The rows by these columns, its own or those of a longer table of which this is a part.</summary>
    public List<List<RuledCell>> Rows(IReadOnlyList<double> across)
    {
        var (rows, columns) = (Down.Count - 1, across.Count - 1);
        var regions = new RuledCell[rows, columns];
        var margin = Margin(across);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var left = column > 0 && !Wall(false, across[column], Down[row], Down[row + 1]) ? regions[row, column - 1] : null;
                var above = row > 0 && !Wall(true, Down[row], across[column], across[column + 1]) ? regions[row - 1, column] : null;
                // What is open to the left and above was one cell already, or belongs to the cell on its left.
                var region = left ?? above ?? new RuledCell(row, column, margin);
                region.Take(row, column, across[column + 1] - across[region.Column]);
                regions[row, column] = region;
            }
        }

        foreach (var word in Words)
        {
            regions[Index(Down, word.Middle), Index(across, word.Centre)].Words.Add(word);
        }

        return [.. Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, columns).Select(column => regions[row, column]).ToList())];
    }

    private static double Size(List<Rule> rules) => (rules.Where(rule => rule.Lies).Max(rule => rule.To) - rules.Where(rule => rule.Lies).Min(rule => rule.From)) * (rules.Where(rule => !rule.Lies).Max(rule => rule.To) - rules.Where(rule => !rule.Lies).Min(rule => rule.From));

    /// <summary>Bundles of lines that touch each other; a line that crosses none, as under a word, is left out.</summary>
    private static List<List<Rule>> Crossing(List<Rule> rules)
    {
        var bundles = new List<List<Rule>>();
        var left = rules.Count > MostRules ? [] : rules.ToList();
        while (left.Count > 0)
        {
            var bundle = new List<Rule> { left[^1] };
            left.RemoveAt(left.Count - 1);
            for (var i = 0; i < bundle.Count; i++)
            {
                var touched = left.FindAll(bundle[i].Crosses);
                bundle.AddRange(touched);
                if (touched.Count > 0)
                {
                    left.RemoveAll(touched.Contains);
                }
            }

            if (bundle.Exists(rule => rule.Lies) && bundle.Exists(rule => !rule.Lies))
            {
                bundles.Add(bundle);
            }
        }

        return bundles;
    }

    private static int Index(IReadOnlyList<double> places, double at)
    {
        var index = 0;
        while (index + 2 < places.Count && at >= places[index + 1])
        {
            index++;
        }

        return index;
    }

    private bool Wall(bool lies, double at, double from, double to) =>
        Rules.Where(rule => rule.Lies == lies && Math.Abs(rule.At - at) <= Rule.Near).Sum(rule => Math.Max(0, Math.Min(rule.To, to) - Math.Max(rule.From, from))) >= EnoughOfSide * (to - from);

    /// <summary>The space between a line and the words of its cell: what most cells leave at least.</summary>
    private double Margin(IReadOnlyList<double> across)
    {
        var spaces = PlacedWord.Lines(Words).SelectMany(line => line.GroupBy(word => Index(across, word.Centre)).Select(cell => cell.First().Left - across[cell.Key])).Where(space => space > 0).Order().ToList();
        return spaces.Count == 0 ? 2 : Math.Clamp(spaces[spaces.Count / 10], 1, 8);
    }
}
