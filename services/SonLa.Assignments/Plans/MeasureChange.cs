namespace SonLa.Assignments.Plans;

/// <summary>What an amendment changes of one measure; null leaves a part as it is.</summary>
internal sealed record MeasureChange
{
    public required string MeasureCode { get; init; }

    public required string? Unit { get; init; }

    public required Target? Target { get; init; }

    public required IReadOnlyList<string>? Leads { get; init; }

    public required IReadOnlyList<string>? Coordinators { get; init; }

    public IReadOnlyList<string>? Evaluators { get; init; }

    public required string Reason { get; init; }

    public Measure ApplyTo(Measure measure) => measure with
    {
        Unit = Unit ?? measure.Unit,
        Target = Target ?? measure.Target,
        Leads = Leads ?? measure.Leads,
        Coordinators = Coordinators ?? measure.Coordinators,
        Evaluators = Evaluators ?? measure.Evaluators,
    };
}
