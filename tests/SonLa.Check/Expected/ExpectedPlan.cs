using SonLa.Check.Scenarios;

namespace SonLa.Check.Expected;

/// <summary>What the platform must say about the plan, counted from the plan file and the tree alone.</summary>
internal sealed class ExpectedPlan(PlanFile plan, NameBook names)
{
    public string DocumentNumber => plan.Document.Number;

    public int Indicators => plan.Indicators.Count;

    public int Measures => plan.Measures.Count();

    /// <summary>Indicators all of whose measures have a target.</summary>
    public int IndicatorsWithTarget => plan.Indicators.Count(HasTarget);

    public IReadOnlyList<string> OpenOrdinals =>
        [.. plan.Indicators.Where(indicator => !HasTarget(indicator)).Select(indicator => indicator.Ordinal)];

    public int MeasuresWithTarget => plan.Measures.Count(measure => measure.Target is not null);

    public int MeasuresToNamedOffices => plan.Measures.Count(measure => !names.IsCollective(measure));

    public IReadOnlyList<(string Ordinal, int Members)> CollectiveIndicators =>
        [.. plan.Indicators
            .Where(indicator => indicator.Measures.Any(names.IsCollective))
            .Select(indicator => (indicator.Ordinal, names.Resolve(indicator.Measures.SelectMany(measure => measure.Leads)).Count))];

    public IReadOnlyList<string> UnresolvedNames =>
        [.. plan.Measures
            .SelectMany(measure => measure.Leads.Concat(measure.Coordinators).Concat(measure.Evaluators))
            .Where(name => !names.Knows(name))
            .Distinct()
            .Order(StringComparer.Ordinal)];

    /// <summary>One for every organisation that leads a measure, alone or as a member of a collective.</summary>
    public int Assignments => plan.Measures.Sum(measure => names.Resolve(measure.Leads).Count);

    public IReadOnlyList<string> OrdinalsInConflict =>
        [.. plan.Indicators.Where(indicator => indicator.OpenConflicts.Count > 0).Select(indicator => indicator.Ordinal)];

    /// <summary>Every measure with all that it is bound to, in one line each.</summary>
    public IReadOnlyList<string> Lines => LinesOf(plan.Indicators);

    /// <summary>Places of the measures without target in the plan's file.</summary>
    public IReadOnlyList<string> OpenFields =>
        [.. plan.Indicators.SelectMany((indicator, at) => indicator.Measures
            .Select((measure, part) => measure.Target is null ? $"indicators[{at}].measures[{part}].target" : null)
            .OfType<string>())];

    /// <summary>Organisations that own an indicator by name or alone evaluate one.</summary>
    public IReadOnlyList<string> IndicatorOwners =>
        [.. plan.Measures
            .SelectMany(measure => names.IsCollective(measure) ? names.Resolve(measure.Evaluators) : names.Resolve(measure.Leads))
            .Distinct()
            .Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> LinesOf(IEnumerable<PlanIndicator> indicators) =>
        [.. indicators.SelectMany(indicator => indicator.Measures.Select(measure => LineOf(indicator.Ordinal, measure)))];

    private static string LineOf(string ordinal, PlanMeasure measure) => string.Join(
        " | ",
        $"{ordinal}{measure.Part}",
        measure.Code,
        measure.Name,
        $"{measure.Unit} {measure.Direction} {measure.Kind} {measure.Aggregation}",
        string.Join("; ", measure.Leads),
        string.Join("; ", measure.Coordinators),
        string.Join("; ", measure.Evaluators),
        measure.Target is { } target ? $"{target.Kind} {target.Value:0.####} {target.Low:0.####} {target.High:0.####} {target.Raw} {target.Source}" : "open",
        string.Join("; ", measure.SubValues.Select(part => $"{part.Value:0.####} {part.Unit}")));

    private static bool HasTarget(PlanIndicator indicator) => indicator.Measures.All(measure => measure.Target is not null);
}
