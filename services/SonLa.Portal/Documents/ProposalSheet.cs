using System.Text.RegularExpressions;

namespace SonLa.Portal.Documents;

/// <summary>A proposal laid out like the annex on paper: one row for each measure, one column for each thing that is checked.</summary>
public sealed partial class ProposalSheet
{
    private ProposalSheet(IReadOnlyList<Finding> head, IReadOnlyList<Group> groups, IReadOnlyList<TaskLine> tasks, IReadOnlyList<Finding> others) =>
        (Head, Groups, Tasks, Others) = (head, groups, tasks, others);

    /// <summary>What was read about the document itself.</summary>
    public IReadOnlyList<Finding> Head { get; }

    public IReadOnlyList<Group> Groups { get; }

    public IReadOnlyList<TaskLine> Tasks { get; }

    /// <summary>Values at other places of the plan: deadlines, rounds of review, documents that are named.</summary>
    public IReadOnlyList<Finding> Others { get; }

    public sealed record Group(string Name, IReadOnlyList<Line> Lines);

    /// <param name="Ordinal">As printed, with the part where an indicator has several measures.</param>
    public sealed record Line(
        string Ordinal,
        IReadOnlyList<Finding> Names,
        IReadOnlyList<Finding> Targets,
        IReadOnlyList<Finding> Leads,
        IReadOnlyList<Finding> Coordinators,
        IReadOnlyList<Finding> Evaluators,
        IReadOnlyList<Proposal.DraftSubValue> SubValues,
        IReadOnlyList<Proposal.DraftConflict> Conflicts)
    {
        /// <summary>Where the row stands in print.</summary>
        public Quote? Place => Names.SelectMany(name => name.Quotes).FirstOrDefault();
    }

    /// <param name="Duty">Whether it binds.</param>
    /// <param name="Others">Who coordinates, evaluates and monitors.</param>
    public sealed record TaskLine(Proposal.DraftTask Task, IReadOnlyList<Finding> Duty, IReadOnlyList<Finding> Leads, IReadOnlyList<Finding> Coordinators, IReadOnlyList<Finding> Others)
    {
        /// <summary>Where the section stands in print.</summary>
        public Quote? Place => Duty.SelectMany(duty => duty.Quotes).FirstOrDefault();
    }

    internal static ProposalSheet Of(Proposal proposal)
    {
        var placed = proposal.Findings.Where(finding => finding.Field is not null).Select(finding => (Finding: finding, Place: RowPlace().Match(finding.Field!))).ToList();
        var byPlace = placed.Where(item => item.Place.Success).ToLookup(item => item.Place.Groups[1].Value, item => item.Finding);
        var groups = proposal.Plan.Indicators
            .SelectMany((indicator, at) => indicator.Measures.Select((measure, part) => (indicator.Group, Line: LineOf(indicator, measure, [.. byPlace[$"indicators[{at}].measures[{part}]"]], part == 0))))
            .GroupBy(item => item.Group, item => item.Line);
        var elsewhere = placed.Where(item => !item.Place.Success).Select(item => item.Finding).ToList();
        return new(
            [.. elsewhere.Where(finding => IsHead(finding.Field!))],
            [.. groups.Select(group => new Group(proposal.Plan.Groups.FirstOrDefault(one => one.Code == group.Key)?.Name ?? group.Key, [.. group]))],
            [.. (proposal.Plan.Tasks ?? []).Select((task, at) => TaskOf(task, at, byPlace))],
            [.. elsewhere.Where(finding => !IsHead(finding.Field!))]);
    }

    private static TaskLine TaskOf(Proposal.DraftTask task, int at, ILookup<string, Finding> byPlace)
    {
        var findings = byPlace[$"tasks[{at}]"].ToList();
        return new(task, At(findings, "obligation"), At(findings, "leads"), At(findings, "coordinators"), At(findings, "evaluators", "monitors"));
    }

    private static Line LineOf(Proposal.DraftIndicator indicator, Proposal.DraftMeasure measure, IReadOnlyList<Finding> findings, bool first) => new(
        $"{indicator.Ordinal}{measure.Part}",
        At(findings, "name", "code"),
        At(findings, "target", "unit"),
        At(findings, "leads"),
        At(findings, "coordinators"),
        At(findings, "evaluators"),
        measure.SubValues,
        first ? indicator.OpenConflicts : []);

    private static List<Finding> At(IReadOnlyList<Finding> findings, params string[] fields) =>
        [.. fields.SelectMany(field => findings.Where(finding => RowPlace().Match(finding.Field!).Groups[2].Value == field))];

    private static bool IsHead(string field) => field is "province" or "planYear" || field.StartsWith("document.", StringComparison.Ordinal);

    [GeneratedRegex(@"^(indicators\[\d+\]\.measures\[\d+\]|tasks\[\d+\])\.(\w+)")]
    private static partial Regex RowPlace();
}
