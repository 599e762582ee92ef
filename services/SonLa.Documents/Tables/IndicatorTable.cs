using System.Text.RegularExpressions;
using SonLa.Documents.Blocks;
using SonLa.Documents.Fields;

namespace SonLa.Documents.Tables;

/// <summary>Rows of an indicator annex become indicators: groups, parts, inherited agencies, two indicators in one cell.</summary>
internal sealed partial class IndicatorTable(TableRows table, int? planYear)
{
    private readonly List<IndicatorDraft> _lines = [];
    private readonly int _target = TargetColumn(table.Header, planYear);
    private string? _group;
    private string? _groupName;
    private Evidence? _groupEvidence;

    public static bool Reads(TableHeader header) =>
        (header.Has("name") || (header.Has("task") && header.Has("unit") && header.Has("target")))
        && (header.Has("target") || header.Has("leads") || header.Has("coordinators") || header.Has("monitors"));

    public IReadOnlyList<IndicatorRow> Read()
    {
        foreach (var (grid, row) in table.Rows)
        {
            Take(grid, row);
        }

        Inherit();
        return IndicatorParts.Named(_lines);
    }

    private void Take(Grid grid, Row row)
    {
        var place = new Place(null, grid.Number, row.Number);
        var nameColumn = table.Header.Has("name") ? "name" : "task";
        var name = table.Cell(row, nameColumn).Line;
        var ordinalText = table.Cell(row, "ordinal").Line;
        var ordinal = Ordinal.Of(ordinalText);
        if (!table.Header.Has("ordinal") && LeadingOrdinal().Match(name) is { Success: true } leading)
        {
            ordinal = Ordinal.Of(leading.Groups[1].Value);
            name = leading.Groups[2].Value;
        }
        else if (ordinal is null && ordinalText.Length > 0 && name.Length == 0)
        {
            // A merged row keeps its text in the first cell.
            (ordinal, name) = LeadingOrdinal().Match(ordinalText) is { Success: true } merged
                ? (Ordinal.Of(merged.Groups[1].Value), merged.Groups[2].Value)
                : (null, ordinalText);
        }

        else if (ordinal is null && ordinalText.Length == 0 && LetterInName().Match(name) is { Success: true } lettered)
        {
            (ordinal, name) = (Ordinal.Of(lettered.Groups[1].Value), lettered.Groups[2].Value);
        }

        var others = table.Header.Roles.Select((role, column) => (role, row[column]))
            .Any(cell => cell.role is "unit" or "target" or "leads" or "coordinators" or "monitors" or "evaluators" && (cell.Item2.Line.Length > 0 || cell.Item2.FromAbove));
        if (name.Length == 0)
        {
            if (others && _lines.Count > 0)
            {
                _lines[^1].GoOn(table, row);
            }

            return;
        }

        if (!others && IsGroup(ordinal, name))
        {
            (_group, _groupName) = (ordinal?.Text ?? LeadingRoman().Match(name).Groups[1].Value.Trim() switch { "" => null, var roman => roman }, LeadingRoman().Replace(name, ""));
            _groupEvidence = new Evidence(row.Quote, place, 0.98m);
            return;
        }

        if (ordinal is null && !others && _lines.Count > 0 && Print.StartsLower(name) && !SubRow().IsMatch(name))
        {
            _lines[^1].Name += $" {name}";
            return;
        }

        if (Remark().IsMatch(name) && ordinal is null)
        {
            return;
        }

        var line = new IndicatorDraft
        {
            Place = place,
            Quote = row.Quote,
            Ordinal = ordinal,
            Name = name,
            NameLines = [.. table.Cell(row, nameColumn).Text.Split('\n').Select(Print.Line).Where(part => part.Length > 0)],
            Group = _group,
            GroupName = _groupName,
            GroupEvidence = _groupEvidence,
            Unit = table.Cell(row, "unit").Line is { Length: > 0 } unit ? Units.Whole(unit) : null,
            UnitMerged = table.Cell(row, "unit").FromAbove,
            TargetText = row[_target].Text,
            TargetMerged = row[_target].FromAbove,
            HasTargets = _target >= 0,
            LeadsMerged = table.Cell(row, "leads").FromAbove || table.Cell(row, "monitors").FromAbove,
            CoordinatorsMerged = table.Cell(row, "coordinators").FromAbove,
        };
        line.GoOn(table, row, first: true);
        _lines.Add(line);
        foreach (var second in line.Divided())
        {
            _lines.Add(second);
        }
    }

    private static bool IsGroup(Ordinal? ordinal, string name) => ordinal?.Kind switch
    {
        OrdinalKind.Roman or OrdinalKind.Capital => true,
        OrdinalKind.Number or OrdinalKind.Dotted or OrdinalKind.Letter or OrdinalKind.Dash => false,
        _ => Print.IsUpper(name) || LeadingRoman().IsMatch(name),
    };

    /// <summary>Blank and merged cells take over what stands above them.</summary>
    private void Inherit()
    {
        for (var i = 1; i < _lines.Count; i++)
        {
            var (line, above) = (_lines[i], _lines[i - 1]);
            if (line.UnitMerged && line.Unit is null)
            {
                line.Unit = above.Unit;
            }

            if (line.TargetMerged)
            {
                line.TargetText = above.TargetText;
            }

            var partsHaveLeads = line.IsMain && i + 1 < _lines.Count && (!_lines[i + 1].IsMain || _lines[i + 1].IsBelow(line)) && _lines[i + 1].HasAgencies;
            if (!line.HasAgencies && above.HasAgencies && !partsHaveLeads)
            {
                line.TakeAgencies(above);
            }
            else if (line.CoordinatorsMerged && line.Roles.Coordinators.Count == 0)
            {
                line.Roles.Coordinators.AddRange(above.Roles.Coordinators);
            }
        }
    }

    private static int TargetColumn(TableHeader header, int? planYear)
    {
        var columns = Enumerable.Range(0, header.Roles.Count).Where(column => header.Roles[column] == "target").ToList();
        var own = columns.FindAll(column => !FromAbove().IsMatch(header.Titles[column]));
        columns = own.Count > 0 ? own : columns;
        return columns.Count == 0 ? -1
            : planYear is { } year && columns.FirstOrDefault(column => header.Titles[column].Contains($"{year}", StringComparison.Ordinal), -1) is var dated and >= 0 ? dated
            : columns.OrderByDescending(column => Year().Match(header.Titles[column]) is { Success: true } match ? int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture) : 0).First();
    }

    [GeneratedRegex(@"^(\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-H]|[a-zđ]|[-–+])(?:[.)/]\s*|\s*[-–.)]\s+|(?<=[-–+])\s*)(\S.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LeadingOrdinal();

    [GeneratedRegex(@"^([a-zđ])[.)]\s*(\S.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LetterInName();

    [GeneratedRegex(@"^([IVX]{1,5}|[A-H])(?:\s*[.)\-–]\s*|\s+(?=\p{Lu}{2,}\s))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LeadingRoman();

    [GeneratedRegex(@"^(trong đó|trđ|tr\.đó|[-+])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SubRow();

    [GeneratedRegex(@"^(ghi chú|\(\*{1,4}\)|\*|nguồn)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Remark();

    /// <summary>What a higher level assigned, beside what this one does.</summary>
    [GeneratedRegex(@"\b(?:trung ương|tw|thủ tướng|chính phủ|bộ|cấp trên)\b[^,;]{0,20}\bgiao\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FromAbove();

    [GeneratedRegex(@"20\d\d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();
}
