using SonLa.Assignments.Organisations;

namespace SonLa.Assignments.Plans;

/// <summary>Which organisations the names written at a measure mean.</summary>
internal sealed record MeasureParties
{
    public required string MeasureCode { get; init; }

    public required IReadOnlyList<ResolvedName> Leads { get; init; }

    public required IReadOnlyList<ResolvedName> Coordinators { get; init; }

    public required IReadOnlyList<ResolvedName> Evaluators { get; init; }

    /// <summary>Whether a class of office holders leads together.</summary>
    public bool Collective => Leads.Any(lead => lead.Collective);

    public IReadOnlyList<string> LeadCodes => CodesOf(Leads);

    public IReadOnlyList<string> CoordinatorCodes => CodesOf(Coordinators);

    public IReadOnlyList<string> EvaluatorCodes => CodesOf(Evaluators);

    /// <summary>Who sets the breakdown and the values: the evaluators of a collective measure, else its leads.</summary>
    public IReadOnlyList<string> ValueCodes => Collective ? EvaluatorCodes : LeadCodes;

    /// <summary>Every name that could not be resolved, with the role in which it stands there.</summary>
    public IEnumerable<(string Role, ResolvedName Name)> Unresolved() =>
        Leads.Select(name => ("lead", name))
            .Concat(Coordinators.Select(name => ("coordinator", name)))
            .Concat(Evaluators.Select(name => ("evaluator", name)))
            .Where(written => !written.name.IsResolved);

    public static MeasureParties Of(Measure measure, OrganisationTree tree) => new()
    {
        MeasureCode = measure.Code,
        Leads = [.. measure.Leads.Select(tree.Resolve)],
        Coordinators = [.. measure.Coordinators.Select(tree.Resolve)],
        Evaluators = [.. measure.Evaluators.Select(tree.Resolve)],
    };

    private static string[] CodesOf(IReadOnlyList<ResolvedName> names) =>
        [.. names.SelectMany(name => name.Codes).Distinct().Order(StringComparer.Ordinal)];
}
