using SonLa.Assignments.Tasks;

namespace SonLa.Assignments.Plans;

/// <summary>What a plan holds, counted, and what is doubtful or open in it.</summary>
internal sealed record PlanSummary
{
    public required string DocumentNumber { get; init; }

    public required int PlanYear { get; init; }

    public required string State { get; init; }

    public required int Version { get; init; }

    /// <summary>Numbered indicators.</summary>
    public required int Indicators { get; init; }

    public required int Measures { get; init; }

    /// <summary>Indicators of which every measure has a target.</summary>
    public required int IndicatorsWithTarget { get; init; }

    public required int MeasuresWithTarget { get; init; }

    /// <summary>Numbers of the indicators that have no target yet, as printed.</summary>
    public required IReadOnlyList<string> OpenOrdinals { get; init; }

    /// <summary>Measures led by named offices, not by a collective.</summary>
    public required int NamedLeadMeasures { get; init; }

    public required IReadOnlyList<CollectiveIndicator> CollectiveIndicators { get; init; }

    /// <summary>Names in the document that mean no organisation, as written, each once.</summary>
    public required IReadOnlyList<string> UnresolvedNames { get; init; }

    /// <summary>The same names with the reason and every place where they stand.</summary>
    public required IReadOnlyList<UnresolvedName> Unresolved { get; init; }

    /// <summary>Tasks that bind, with or without a lead whom the tree knows.</summary>
    public required int Tasks { get; init; }

    /// <summary>What documents only ask of others.</summary>
    public required int Requests { get; init; }

    /// <summary>Sections of binding tasks of which no lead means an organisation.</summary>
    public required IReadOnlyList<string> TasksWithoutLead { get; init; }

    /// <summary>Names at tasks that mean no organisation, as written, with the sections at which they stand.</summary>
    public required IReadOnlyList<UnresolvedTaskName> UnresolvedTaskNames { get; init; }

    /// <summary>Assignments in force.</summary>
    public required int Assignments { get; init; }

    /// <summary>Of those, acknowledged.</summary>
    public required int Acknowledged { get; init; }

    public required IReadOnlyList<IndicatorConflict> Conflicts { get; init; }

    public required IReadOnlyList<Warning> Warnings { get; init; }

    /// <summary>An indicator led by a class of office holders.</summary>
    /// <param name="Ordinal">As printed.</param>
    /// <param name="Members">Organisations of the class on the day of the document.</param>
    /// <param name="Evaluators">Organisations that alone enter its values.</param>
    public sealed record CollectiveIndicator(string Ordinal, int Members, IReadOnlyList<string> Evaluators);

    /// <summary>A name in the document that means no organisation.</summary>
    /// <param name="Name">As written.</param>
    /// <param name="Reason"><c>unknown</c>, <c>ambiguous</c>, <c>open-class</c> or <c>no-members</c>.</param>
    /// <param name="Explanation">Why an open class has no members; the codes of an ambiguous name's bearers.</param>
    /// <param name="UsedIn">Every place where it stands.</param>
    public sealed record UnresolvedName(string Name, string Reason, string? Explanation, IReadOnlyList<Use> UsedIn);

    /// <summary>A place of a name in the plan.</summary>
    /// <param name="Ordinal">Of the indicator.</param>
    /// <param name="MeasureCode">The measure.</param>
    /// <param name="Role"><c>lead</c>, <c>coordinator</c> or <c>evaluator</c>.</param>
    public sealed record Use(string Ordinal, string MeasureCode, string Role);

    /// <summary>A name at tasks that means no organisation.</summary>
    /// <param name="Name">As written.</param>
    /// <param name="Reason"><c>unknown</c>, <c>ambiguous</c>, <c>open-class</c> or <c>no-members</c>.</param>
    /// <param name="Sections">Labels of the tasks, as printed.</param>
    public sealed record UnresolvedTaskName(string Name, string Reason, IReadOnlyList<string> Sections);

    /// <summary>An open conflict and the indicator at which it stands.</summary>
    public sealed record IndicatorConflict(string Ordinal, string Code, IReadOnlyList<string> WithOrdinals, IReadOnlyList<string> Sources, string Description);

    /// <summary>A doubt that a person should look at.</summary>
    /// <param name="Field">Place in the plan's file.</param>
    /// <param name="Text">In the caller's language.</param>
    public sealed record Warning(string Field, string Text);

    public static PlanSummary Of(Plan plan, PlanParties parties, int assignments, int acknowledged, string language)
    {
        var content = plan.Current.Content;
        var unresolved = UnresolvedIn(content, parties);
        return new()
        {
            DocumentNumber = plan.DocumentNumber,
            PlanYear = plan.PlanYear,
            State = plan.State,
            Version = plan.Version,
            Indicators = content.Indicators.Count,
            Measures = content.Measures().Count(),
            IndicatorsWithTarget = content.Indicators.Count(indicator => indicator.HasTarget),
            MeasuresWithTarget = content.Measures().Count(line => line.Measure.Target is not null),
            OpenOrdinals = [.. content.Indicators.Where(indicator => !indicator.HasTarget).Select(indicator => indicator.Ordinal)],
            NamedLeadMeasures = parties.Measures.Count(measure => !measure.Collective),
            CollectiveIndicators = [.. content.Indicators.Select(indicator => CollectiveOf(indicator, parties)).OfType<CollectiveIndicator>()],
            UnresolvedNames = [.. unresolved.Select(name => name.Name)],
            Unresolved = unresolved,
            Tasks = content.Tasks.Count(task => task.Obligation == PlanTask.Assigned),
            Requests = content.Tasks.Count(task => task.Obligation == PlanTask.Requested),
            TasksWithoutLead = [.. content.Tasks.Zip(parties.Tasks).Where(task => task.First.Obligation == PlanTask.Assigned && task.Second.LeadCodes.Count == 0).Select(task => task.First.Section)],
            UnresolvedTaskNames =
            [
                .. content.Tasks.Zip(parties.Tasks)
                    .SelectMany(task => task.Second.Unresolved().Select(written => (written.Name, task.First.Section)))
                    .GroupBy(written => written.Name.Name)
                    .Select(same => new UnresolvedTaskName(same.Key, same.First().Name.Reason ?? "", [.. same.Select(written => written.Section).Distinct()])),
            ],
            Assignments = assignments,
            Acknowledged = acknowledged,
            Conflicts =
            [
                .. content.Indicators.SelectMany(indicator => indicator.OpenConflicts.Select(conflict =>
                    new IndicatorConflict(indicator.Ordinal, conflict.Code, conflict.WithOrdinals, conflict.Sources, conflict.Description))),
            ],
            Warnings = [.. PlanDoubts.Of(content).Select(doubt => new Warning(doubt.Field, doubt.Sentence.In(language)))],
        };
    }

    private static CollectiveIndicator? CollectiveOf(Indicator indicator, PlanParties parties)
    {
        var led = indicator.Measures.Select(measure => parties[measure.Code]).Where(measure => measure.Collective).ToArray();
        return led.Length == 0
            ? null
            : new(
                indicator.Ordinal,
                led.SelectMany(measure => measure.LeadCodes).Distinct().Count(),
                [.. led.SelectMany(measure => measure.EvaluatorCodes).Distinct()]);
    }

    private static IReadOnlyList<UnresolvedName> UnresolvedIn(PlanFile content, PlanParties parties) =>
    [
        .. content.Measures()
            .SelectMany(line => parties[line.Measure.Code].Unresolved()
                .Select(written => (written.Name, Use: new Use(line.Indicator.Ordinal, line.Measure.Code, written.Role))))
            .GroupBy(written => written.Name.Name)
            .Select(same => new UnresolvedName(same.Key, same.First().Name.Reason ?? "", same.First().Name.Explanation, [.. same.Select(written => written.Use)])),
    ];
}
