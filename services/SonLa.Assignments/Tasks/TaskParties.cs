using SonLa.Assignments.Organisations;

namespace SonLa.Assignments.Tasks;

/// <summary>Which organisations the names written at a task mean, on the day the names are read.</summary>
internal sealed record TaskParties
{
    public required string TaskCode { get; init; }

    public required IReadOnlyList<ResolvedName> Leads { get; init; }

    public required IReadOnlyList<ResolvedName> Coordinators { get; init; }

    public required IReadOnlyList<ResolvedName> Evaluators { get; init; }

    public required IReadOnlyList<ResolvedName> Monitors { get; init; }

    public IReadOnlyList<string> LeadCodes => CodesOf(Leads);

    public IReadOnlyList<string> CoordinatorCodes => CodesOf(Coordinators);

    public IReadOnlyList<string> EvaluatorCodes => CodesOf(Evaluators);

    public IReadOnlyList<string> MonitorCodes => CodesOf(Monitors);

    /// <summary>How it is led: by named offices, by a class of them, or by nobody whom the tree knows.</summary>
    public string Kind => LeadCodes.Count == 0 ? TaskKind.Open : Leads.Any(lead => lead is { Collective: true, IsResolved: true }) ? TaskKind.Collective : TaskKind.Named;

    /// <summary>Every name that could not be resolved, with the role in which it stands there.</summary>
    public IEnumerable<(string Role, ResolvedName Name)> Unresolved() => TaskRole.All.SelectMany(role => Of(role).Where(name => !name.IsResolved).Select(name => (role, name)));

    /// <summary>Whether an organisation stands in a role, or in any where none is named.</summary>
    public bool Names(string organisationCode, string? role) => (role is null ? TaskRole.All : [role]).Any(one => Of(one).Any(name => name.Codes.Contains(organisationCode)));

    public static TaskParties Of(PlanTask task, OrganisationTree tree) => new()
    {
        TaskCode = task.Code,
        Leads = [.. task.Leads.Select(tree.Resolve)],
        Coordinators = [.. task.Coordinators.Select(tree.Resolve)],
        Evaluators = [.. task.Evaluators.Select(tree.Resolve)],
        Monitors = [.. task.Monitors.Select(tree.Resolve)],
    };

    private IReadOnlyList<ResolvedName> Of(string role) => role switch
    {
        TaskRole.Lead => Leads,
        TaskRole.Coordinator => Coordinators,
        TaskRole.Evaluator => Evaluators,
        _ => Monitors,
    };

    private static string[] CodesOf(IReadOnlyList<ResolvedName> names) => [.. names.SelectMany(name => name.Codes).Distinct().Order(StringComparer.Ordinal)];
}
