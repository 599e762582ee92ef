using System.Text.RegularExpressions;
using SonLa.Documents.Fields;
using SonLa.Documents.Links;

namespace SonLa.Documents.Tables;

/// <summary>Gives rows their ordinals, parts and parents, and their cells their meaning.</summary>
internal static partial class IndicatorParts
{
    public static IReadOnlyList<IndicatorRow> Named(List<IndicatorDraft> lines)
    {
        var rows = new List<IndicatorRow>();
        for (var i = 0; i < lines.Count;)
        {
            var end = i + 1;
            while (end < lines.Count && !lines[end].IsMain)
            {
                end++;
            }

            var main = lines[i];
            var above = lines.FindLastIndex(i, main.IsBelow);
            var own = OneOrdinal(lines.GetRange(i, end - i));
            rows.AddRange(above < 0 ? own : own.Select(row => row.Part is null ? row with { Parent = lines[above].Ordinal!.Text } : row));
            i = end;
        }

        return rows;
    }

    /// <summary>A numbered row and the rows below it that carry no number of their own.</summary>
    private static IEnumerable<IndicatorRow> OneOrdinal(List<IndicatorDraft> lines)
    {
        var main = lines[0];
        var ordinal = main.IsMain ? main.Ordinal!.Text : null;
        if (lines.Count == 1)
        {
            yield return Row(main, ordinal, null, null);
            yield break;
        }

        var heads = main.IsMain && (main.Name.EndsWith(':')
            || (main.HasTargets && Targets.Of(main.TargetText, main.Name) is null && lines.Skip(1).Any(line => Targets.Of(line.TargetText, line.Name) is not null))
            || lines.Skip(1).All(line => line.Ordinal is not null || IsComponent(line.Name)));
        if (heads)
        {
            yield return Row(main, ordinal, null, null);
        }

        var next = 0;
        string? letter = null;
        var below = 0;
        foreach (var line in heads ? lines.Skip(1) : lines)
        {
            if (line.Unit is null && heads && !line.Split)
            {
                line.Unit = main.Unit;
            }

            if (line.Ordinal?.Kind == OrdinalKind.Letter)
            {
                letter = line.Ordinal.Text;
                below = 0;
                yield return Row(line, ordinal, letter, heads ? ordinal : null);
            }
            else if (letter is not null)
            {
                yield return Row(line, ordinal, $"{letter}{++below}", $"{ordinal}{letter}");
            }
            else
            {
                var part = Letter(next++);
                yield return Row(line, ordinal, part, heads ? ordinal : IsComponent(line.Name) && line != main ? ordinal : null);
            }
        }
    }

    private static bool IsComponent(string name) => name.StartsWith('-') || name.StartsWith('+') || name.StartsWith('–') || Print.Key(name).StartsWith("trong đó", StringComparison.Ordinal);

    private static string Letter(int index) => index < 26 ? ((char)('a' + index)).ToString() : $"z{index - 25}";

    private static IndicatorRow Row(IndicatorDraft line, string? ordinal, string? part, string? parent)
    {
        var name = CleanName(line.Name);
        var unit = line.Unit;
        if (unit is null && UnitInName().Match(name) is { Success: true } named && Units.IsUnit(named.Groups[1].Value))
        {
            (name, unit) = (name[..named.Index].TrimEnd(), named.Groups[1].Value);
        }

        var found = Targets.Of(line.TargetText, name);
        var target = found?.Target ?? Target.None;
        if (unit is null && found?.Unit is { } printed)
        {
            unit = printed;
            target = target with { Raw = Print.Line(line.TargetText)[..^found.Value.Behind.Length].Trim() };
        }

        var inherited = line.Inherited ? 0.85m : 0.97m;
        var evidence = new Dictionary<string, Evidence> { ["name"] = new(line.Name, line.Place, line.Split ? 0.85m : 0.97m) };
        void Prove(string field, string? quote, decimal confidence)
        {
            if (!string.IsNullOrEmpty(quote))
            {
                evidence[field] = new Evidence(Print.Line(quote), line.Place, confidence);
            }
        }

        Prove("ordinal", ordinal, line.IsMain ? 0.99m : 0.85m);
        Prove("part", part is null ? null : line.Quote, 0.85m);
        Prove("unit", unit, line.Unit is null || line.UnitMerged ? 0.85m : 0.97m);
        Prove("target", found is null ? null : line.TargetText, found?.Behind.Length > 20 ? 0.7m : Targets.IsMisread(line.TargetText) ? 0.6m : 0.97m);
        foreach (var (role, cell) in line.Cells)
        {
            Prove(role, cell, inherited);
        }

        if (line.GroupEvidence is { } group)
        {
            evidence["group"] = group;
        }

        return new IndicatorRow
        {
            Ordinal = ordinal,
            Part = part,
            Group = line.Group,
            GroupName = line.GroupName,
            Name = name,
            Unit = unit,
            Target = target,
            Leads = line.Roles.Leads,
            Coordinators = line.Roles.Coordinators,
            Parent = parent,
            Evaluators = line.Roles.Evaluators,
            Monitors = line.Roles.Monitors,
            Code = Catalogue.CodeOf(name),
            Evidence = evidence,
        };
    }

    private static string CleanName(string name)
    {
        name = FootnoteMark().Replace(name, "").TrimStart('-', '+', '–', '*', ' ').TrimEnd(':', ';', ' ');
        var key = Print.Key(name);
        return key.StartsWith("trong đó:", StringComparison.Ordinal) ? name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() : name;
    }

    [GeneratedRegex(@"\s*\((?:ĐVT:?\s*|đơn vị:?\s*)?([^()]{1,25})\)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UnitInName();

    /// <summary>"(*)", "(1)": points to a remark below the table.</summary>
    [GeneratedRegex(@"\s*\((?:\*{0,4}|\d)\)\s*$|(?<=\p{L}|\))\s?\*{1,4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FootnoteMark();
}
