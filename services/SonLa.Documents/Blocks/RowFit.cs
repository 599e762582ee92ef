using System.Text.RegularExpressions;
using SonLa.Documents.Fields;
using SonLa.Documents.Tables;

namespace SonLa.Documents.Blocks;

/// <summary>How badly lines would make one row: what they tear, and what they throw together.</summary>
internal sealed partial class RowFit
{
    private const double TornCell = 3;
    private const double Together = 8;
    private const double Naked = 2.5;
    private const double CutByPage = 0.5;
    private const double DoubleSpaced = 0.7;

    private readonly List<CutLine> _lines;
    private readonly List<string?> _roles;
    private readonly int _ordinal;
    private readonly int _name;
    private readonly bool _blanksDivide;
    private readonly Look[][] _looks;
    private readonly bool[] _groups;

    public RowFit(List<CutLine> lines, List<string?> roles)
    {
        (_lines, _roles) = (lines, roles);
        _ordinal = roles.IndexOf("ordinal");
        _name = roles.FindIndex(role => role is "name" or "task");
        _blanksDivide = lines.Count(line => line.BlankBefore) < DoubleSpaced * lines.Count || lines.Count(line => line.BlankBefore && IsMarked(line)) >= lines.Count(IsMarked) - 1;
        _looks = [.. lines.Select(line => line.Cells.Select((cell, column) => LookOf(cell, roles[column])).ToArray())];
        _groups = [.. lines.Select(IsGroup)];
    }

    [Flags]
    private enum Look
    {
        Empty = 0,
        Text = 1,

        /// <summary>Words that no cell begins with.</summary>
        Rest = 2,

        /// <summary>Words that no cell ends with.</summary>
        Open = 4,

        /// <summary>A whole figure, unit or ordinal: there is one in a cell.</summary>
        Whole = 8,

        /// <summary>A mark with which a name begins: a dash, a letter, "Trong đó".</summary>
        Mark = 16,
    }

    /// <summary>As a row whose cells begin on its first line.</summary>
    public double AtTop(int start, int end)
    {
        var cost = Common(start, end);
        for (var column = 0; column < _roles.Count; column++)
        {
            for (var line = start + 1; line < end; line++)
            {
                // A cell begins on the first line and leaves none out.
                cost += _looks[line][column] != Look.Empty && _looks[line - 1][column] == Look.Empty ? column == _ordinal ? 4 : TornCell : 0;
            }
        }

        return cost;
    }

    /// <summary>As a row whose cells stand in its middle.</summary>
    public double InMiddle(int start, int end)
    {
        var cost = Common(start, end);
        var anchor = Anchor(start, end);
        for (var column = 0; column < _roles.Count; column++)
        {
            var (above, below, first, last) = (0, 0, -1, -1);
            for (var line = start; line < end; line++)
            {
                if (_looks[line][column] == Look.Empty)
                {
                    continue;
                }

                cost += last >= 0 && line - last > 2 ? 1.5 : 0;
                first = first < 0 ? line : first;
                last = line;
                above += line < anchor ? 1 : 0;
                below += line > anchor ? 1 : 0;
            }

            // A cell merged over several rows stands in the middle of them all.
            cost += anchor < 0 ? 0 : (Agency(column) ? 0.35 : 1) * Math.Abs(above - below);
        }

        return cost;
    }

    public static bool IsAgency(string? role) => role is "leads" or "coordinators" or "monitors" or "evaluators";

    /// <summary>True for a cell of agencies that begins or ends within a name.</summary>
    public static bool IsTorn(string cell, out bool atEnd)
    {
        var lines = cell.Split('\n');
        var (first, last) = (LookOf(lines[0], "leads"), LookOf(lines[^1], "leads"));
        atEnd = (last & Look.Open) != 0;
        return (first & Look.Rest) != 0 || atEnd;
    }

    private double Common(int start, int end)
    {
        var (cost, ordinals, groups, named, marked) = (0.0, 0, 0, false, false);
        for (var line = start; line < end; line++)
        {
            var looks = _looks[line];
            ordinals += _ordinal >= 0 && (looks[_ordinal] & Look.Whole) != 0 ? 1 : 0;
            groups += _groups[line] ? 1 : 0;
            named |= _name >= 0 && looks[_name] != Look.Empty;
            marked |= line > start && _name >= 0 && (looks[_name] & Look.Mark) != 0;
            cost += line > start && _blanksDivide && _lines[line].BlankBefore ? 2 : 0;
        }

        cost += Together * Math.Max(0, ordinals - 1);
        cost += marked && _roles[_name] == "name" ? 4 : marked ? 1 : 0;
        cost += groups > 0 && groups < end - start && !GroupGoesOn(start, end) ? 6 : 0;
        cost += !named ? start == 0 ? CutByPage : TornCell + 1 : 0;
        var tells = ordinals > 0 || groups > 0 || (_name >= 0 && (_looks[start][_name] & Look.Mark) != 0);
        for (var column = 0; column < _roles.Count; column++)
        {
            cost += Column(start, end, column, ref tells);
        }

        return cost + (tells ? 0 : start == 0 ? CutByPage : Naked);
    }

    private double Column(int start, int end, int column, ref bool tells)
    {
        var (cost, before, single) = (0.0, Look.Empty, Single(column));
        for (var line = start; line < end; line++)
        {
            var look = _looks[line][column];
            if (look == Look.Empty)
            {
                continue;
            }

            if (before == Look.Empty && (look & Look.Rest) != 0)
            {
                cost += start == 0 ? CutByPage : TornCell;
            }
            else if (before == Look.Empty && start > 0 && (_looks[start - 1][column] & Look.Open) != 0)
            {
                cost += 2;
            }
            else if (single && (before & Look.Whole) != 0 && (before & Look.Open) == 0 && (look & Look.Whole) != 0 && (look & Look.Rest) == 0)
            {
                cost += TornCell;
            }

            tells |= single && column != _ordinal && (look & Look.Whole) != 0;
            before = look;
        }

        return cost;
    }

    /// <summary>The line on which the cells of a centred row have their middle; -1 where none tells.</summary>
    private int Anchor(int start, int end)
    {
        if (_ordinal >= 0)
        {
            for (var line = start; line < end; line++)
            {
                if ((_looks[line][_ordinal] & Look.Whole) != 0)
                {
                    return line;
                }
            }
        }

        for (var column = 0; column < _roles.Count; column++)
        {
            if (Single(column) && Enumerable.Range(start, end - start).Count(line => _looks[line][column] != Look.Empty) == 1)
            {
                return Enumerable.Range(start, end - start).First(line => _looks[line][column] != Look.Empty);
            }
        }

        return -1;
    }

    private bool Agency(int column) => IsAgency(_roles[column]);

    private bool Single(int column) => _roles[column] is "ordinal" or "unit" or "target" or "past";

    private bool IsMarked(CutLine line) => _ordinal >= 0 && Ordinal.Of(line.Cells[_ordinal]) is not null;

    /// <summary>A heading of a group: a letter or Roman number, or capitals, and nothing beside the name.</summary>
    private bool IsGroup(CutLine line) =>
        _name >= 0 && line.Cells.Where((_, column) => column != _ordinal && column != _name).All(cell => cell.Length == 0)
        && (_ordinal >= 0 && line.Cells[_ordinal].Length > 0 ? Ordinal.Of(line.Cells[_ordinal])?.Kind is OrdinalKind.Roman or OrdinalKind.Capital : Print.IsUpper(line.Cells[_name]) && line.Cells[_name].Contains(' ', StringComparison.Ordinal));

    /// <summary>True where a group's heading only runs over several lines.</summary>
    private bool GroupGoesOn(int start, int end) =>
        Enumerable.Range(start, end - start).All(line => _groups[line] || _lines[line].Cells.Where((_, column) => column != _name).All(cell => cell.Length == 0));

    private static Look LookOf(string cell, string? role)
    {
        if (cell.Length == 0)
        {
            return Look.Empty;
        }

        var look = Look.Text;
        var open = cell[^1] is ',' or '-' or '(' or '/' or '≥' or '≤' || Unfinished().IsMatch(cell);
        look |= open && cell.Length > 1 ? Look.Open : 0;
        switch (role)
        {
            case "ordinal":
                look |= Ordinal.Of(cell) is null ? 0 : Look.Whole;
                break;
            case "unit":
                look |= Units.IsUnit(cell) ? Look.Whole : Print.StartsLower(cell) ? Look.Rest : 0;
                break;
            case "target" or "past":
                look |= Targets.Of(cell, "") is not null ? Look.Whole : 0;
                look |= Print.StartsLower(cell) && !cell.StartsWith("từ ", StringComparison.Ordinal) ? Look.Rest : 0;
                break;
            case "leads" or "coordinators" or "monitors" or "evaluators":
                look |= (Print.StartsLower(cell) && !Agencies.StartsAt(cell, 0) && !cell.StartsWith("các ", StringComparison.Ordinal)) || Within(cell) || (char.IsUpper(cell[0]) && !Agencies.StartsAt(cell, 0) && cell.Length > 3) ? Look.Rest : 0;
                break;
            case "name" or "task":
                look |= NameMark().IsMatch(cell) ? Look.Mark : Print.StartsLower(cell) || Within(cell) ? Look.Rest : 0;
                break;
            default:
                look |= Print.StartsLower(cell) || Within(cell) ? Look.Rest : 0;
                break;
        }

        return look;
    }

    private static bool Within(string cell) => cell[0] is ')' or ',' or ';' or '&' or '.';

    [GeneratedRegex(@"(?:^|\s)(?:và|các|của|với|theo|tại|Sở|Ban|Cục|Ủy|Ủy ban|UBND|trên|giảm|tăng|Tăng|Giảm|Duy trì)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^(?:[-–+]\s*\S|[a-zđ][.)]\s|Trong đó|Tr\.?đó)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NameMark();
}
