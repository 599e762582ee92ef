namespace SonLa.Portal.Plans;

/// <summary>A plan as Assignments shows it, as far as the pages need it.</summary>
public sealed record Plan(
    Guid PlanId,
    int PlanYear,
    string State,
    int Version,
    Plan.SteeringDocument Document,
    Plan.SteeringDocument? AmendedBy,
    IReadOnlyList<Plan.Group> Groups,
    IReadOnlyList<Plan.Indicator> Indicators)
{
    /// <param name="Reference">How people refer to it: its number, or its type and title while it has none.</param>
    public sealed record SteeringDocument(string Reference, DateOnly? IssuedOn, string? Title);

    public sealed record Group(string Code, string Name);

    public sealed record Indicator(string Ordinal, string Group, string Name, IReadOnlyList<Measure> Measures, IReadOnlyList<Conflict> OpenConflicts);

    public sealed record Measure(
        string Code,
        string? Part,
        string Name,
        string? Unit,
        Target? Target,
        IReadOnlyList<SubValue> SubValues,
        bool Collective,
        IReadOnlyList<string> Leads,
        IReadOnlyList<string> LeadCodes,
        IReadOnlyList<string> Evaluators,
        IReadOnlyList<string> Warnings);

    public sealed record Target(string Raw, string Source, string? SourceItem, string? Note);

    public sealed record SubValue(string Name, string Raw);

    public sealed record Conflict(IReadOnlyList<string> WithOrdinals, IReadOnlyList<string> Sources, string Description);
}

/// <summary>A line of the list of plans.</summary>
public sealed record PlanLine(Guid PlanId, int PlanYear, string State);
