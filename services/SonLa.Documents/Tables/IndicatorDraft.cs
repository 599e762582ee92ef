using SonLa.Documents.Blocks;
using SonLa.Documents.Fields;

namespace SonLa.Documents.Tables;

/// <summary>One row on its way to an indicator.</summary>
internal sealed class IndicatorDraft
{
    public required Place Place { get; init; }

    public required string Quote { get; init; }

    public required Ordinal? Ordinal { get; set; }

    public required string Name { get; set; }

    public required IReadOnlyList<string> NameLines { get; init; }

    public required string? Group { get; init; }

    public required string? GroupName { get; init; }

    public required Evidence? GroupEvidence { get; init; }

    public required string? Unit { get; set; }

    public required bool UnitMerged { get; init; }

    public required string TargetText { get; set; }

    public required bool TargetMerged { get; init; }

    public required bool HasTargets { get; init; }

    public required bool LeadsMerged { get; init; }

    public required bool CoordinatorsMerged { get; init; }

    /// <summary>True for the second and later indicators of one cell.</summary>
    public bool Split { get; private set; }

    public bool Inherited { get; private set; }

    public Roles Roles { get; private set; } = new();

    public Dictionary<string, string> Cells { get; } = [];

    public bool IsMain => Ordinal?.Kind is OrdinalKind.Number or OrdinalKind.Dotted or OrdinalKind.Roman or OrdinalKind.Capital;

    /// <summary>True for "3.1" behind "3".</summary>
    public bool IsBelow(IndicatorDraft other) =>
        Ordinal is { Kind: OrdinalKind.Dotted } own && other is { IsMain: true, Ordinal: { } above } && own.Text.StartsWith(above.Text + ".", StringComparison.Ordinal);

    public bool HasAgencies => Roles.Leads.Count + Roles.Monitors.Count > 0;

    public void TakeAgencies(IndicatorDraft above)
    {
        Inherited = true;
        var own = Roles.Coordinators.ToList();
        Roles = above.Roles with { };
        if (own.Count > 0)
        {
            Roles = new Roles();
            Roles.Leads.AddRange(above.Roles.Leads);
            Roles.Evaluators.AddRange(above.Roles.Evaluators);
            Roles.Monitors.AddRange(above.Roles.Monitors);
            Roles.Coordinators.AddRange(own);
        }

        foreach (var (role, cell) in above.Cells)
        {
            Cells.TryAdd(role, cell);
        }
    }

    /// <summary>Takes the row's agencies; a row without a name goes on with the cells of the row above.</summary>
    public void GoOn(TableRows table, Row row, bool first = false)
    {
        for (var column = 0; column < table.Header.Roles.Count; column++)
        {
            var role = table.Header.Roles[column];
            var text = row[column].Text;
            if (text.Length == 0 || role is null)
            {
                continue;
            }

            if (role is "leads" or "coordinators" or "evaluators" or "monitors")
            {
                Cells[role] = Cells.TryGetValue(role, out var before) ? $"{before} {text}" : text;
            }
            else if (!first && role == "unit")
            {
                Unit = Unit is null ? row[column].Line : $"{Unit} {row[column].Line}";
            }
            else if (!first && role == "target" && TargetText.Length == 0)
            {
                TargetText = text;
            }
        }

        Roles = new Roles();
        foreach (var (role, text) in Cells)
        {
            Roles.Add(text, role);
        }
    }

    /// <summary>The further indicators that the same cell holds; this one keeps the first.</summary>
    public IEnumerable<IndicatorDraft> Divided()
    {
        var names = CellNames.Divide(Name, NameLines);
        if (names.Count < 2)
        {
            yield break;
        }

        var targets = TargetText.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Name = names[0];
        var whole = TargetText;
        TargetText = targets.Length == names.Count ? targets[0] : whole;
        for (var i = 1; i < names.Count; i++)
        {
            var second = new IndicatorDraft
            {
                Place = Place,
                Quote = Quote,
                Ordinal = null,
                Name = names[i],
                NameLines = [names[i]],
                Group = Group,
                GroupName = GroupName,
                GroupEvidence = GroupEvidence,
                Unit = Unit,
                UnitMerged = false,
                TargetText = targets.Length == names.Count ? targets[i] : whole,
                TargetMerged = false,
                HasTargets = HasTargets,
                LeadsMerged = false,
                CoordinatorsMerged = false,
            };
            second.Split = true;
            second.TakeAgencies(this);
            yield return second;
        }
    }
}
