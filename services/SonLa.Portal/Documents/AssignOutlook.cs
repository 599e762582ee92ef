using SonLa.Portal.Plans;

namespace SonLa.Portal.Documents;

/// <summary>What will be assigned to whom, and what stays open: first in the documents' words, then as the draft resolves them.</summary>
internal sealed record AssignOutlook
{
    public required int? PlanYear { get; init; }

    public required bool IsIssued { get; init; }

    public required int Indicators { get; init; }

    public required int Measures { get; init; }

    public required int WithTarget { get; init; }

    public int Assignments { get; init; }

    /// <summary>Tasks of the documents that bind.</summary>
    public int Tasks { get; init; }

    /// <summary>What documents only ask for.</summary>
    public int Requests { get; init; }

    /// <summary>Numbers of the indicators without a figure.</summary>
    public required IReadOnlyList<string> Open { get; init; }

    public required IReadOnlyList<(string Ordinal, string Description)> Conflicts { get; init; }

    /// <summary>Names that mean no organisation; known once there is a draft.</summary>
    public IReadOnlyList<string> Unresolved { get; init; } = [];

    /// <summary>Who leads how much: a name as written, or an organisation's code.</summary>
    public required IReadOnlyList<Lead> Leads { get; init; }

    public sealed record Lead(string Who, IReadOnlyList<string> Measures);

    public static AssignOutlook Of(Proposal proposal) => new()
    {
        PlanYear = proposal.PlanYear,
        IsIssued = false,
        Indicators = proposal.Counts.Indicators,
        Measures = proposal.Counts.Measures,
        WithTarget = proposal.Counts.IndicatorsWithTarget,
        Tasks = proposal.Plan.Tasks?.Count(task => task.Obligation == "assigned") ?? 0,
        Requests = proposal.Plan.Tasks?.Count(task => task.Obligation == "requested") ?? 0,
        Open = [.. proposal.Plan.Indicators.Where(indicator => !indicator.Measures.All(measure => measure.HasTarget)).Select(indicator => indicator.Ordinal)],
        Conflicts = [.. proposal.Plan.Indicators.SelectMany(indicator => indicator.OpenConflicts.Select(conflict => (indicator.Ordinal, conflict.Description)))],
        Leads = LeadsOf(proposal.Plan.Indicators.SelectMany(indicator => indicator.Measures.SelectMany(measure => measure.Leads.Select(lead => (lead, $"{indicator.Ordinal}{measure.Part}"))))),
    };

    public static AssignOutlook Of(Plan plan, PlanFacts facts) => new()
    {
        PlanYear = plan.PlanYear,
        IsIssued = plan.State == "issued",
        Indicators = facts.Indicators,
        Measures = facts.Measures,
        WithTarget = facts.IndicatorsWithTarget,
        Assignments = facts.Assignments,
        Tasks = facts.Tasks,
        Requests = facts.Requests,
        Open = facts.OpenOrdinals,
        Conflicts = [.. plan.Indicators.SelectMany(indicator => indicator.OpenConflicts.Select(conflict => (indicator.Ordinal, conflict.Description)))],
        Unresolved = facts.UnresolvedNames,
        Leads = LeadsOf(plan.Indicators.SelectMany(indicator => indicator.Measures.SelectMany(measure => measure.LeadCodes.Select(code => (code, $"{indicator.Ordinal}{measure.Part}"))))),
    };

    // Who answers for most stands first.
    private static List<Lead> LeadsOf(IEnumerable<(string Who, string Measure)> leads) =>
        [.. leads.GroupBy(lead => lead.Who, lead => lead.Measure).Select(one => new Lead(one.Key, [.. one])).OrderByDescending(lead => lead.Measures.Count)];
}

/// <summary>A plan counted, as Assignments counts it.</summary>
public sealed record PlanFacts(int Indicators, int Measures, int IndicatorsWithTarget, int Assignments, IReadOnlyList<string> OpenOrdinals, IReadOnlyList<string> UnresolvedNames, int Tasks, int Requests);
