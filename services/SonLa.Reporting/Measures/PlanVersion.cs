using SonLa.Contracts.Assignments;

namespace SonLa.Reporting.Measures;

/// <summary>A year's plan as one document left it: what is measured, against which target, and who leads.</summary>
internal sealed class PlanVersion
{
    public required Guid PlanId { get; init; }

    public required int Version { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>Day from which an amendment holds; null for the plan as issued.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>The act of succession that made it: the same duties under other names; null for what a plan or an amendment says.</summary>
    public Guid? SuccessionId { get; init; }

    public required IReadOnlyList<PlannedMeasure> Measures { get; init; }

    /// <summary>Business instant at which it became known here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Place in the history of everything that a consolidation reads.</summary>
    public long Sequence { get; private set; }

    /// <summary>Organisations whose own the measures are. 2668/QĐ-UBND, Điều 2.1 binds the heads who have indicators in their charge:
    /// where everybody leads together, those are the evaluators.</summary>
    public IEnumerable<string> Answerable => Measures
        .SelectMany(measure => measure.Collective ? measure.EvaluatorCodes : measure.LeadCodes.Concat(measure.EvaluatorCodes))
        .Distinct();

    /// <summary>What an organisation reports on, in the plan's order.</summary>
    public IReadOnlyList<MeasureDuty> DutiesOf(string organisationCode) =>
    [
        .. Measures
            .Where(measure => measure.LeadCodes.Contains(organisationCode) || measure.EvaluatorCodes.Contains(organisationCode))
            .OrderBy(measure => measure.IndicatorOrdinal, OrdinalOrder.Instance)
            .ThenBy(measure => measure.Part, StringComparer.Ordinal)
            .Select(measure => new MeasureDuty(measure, EntersValues(measure, organisationCode))),
    ];

    // 2668/QĐ-UBND, annex, indicators 1 to 4: the collective leads, only the evaluators enter values.
    private static bool EntersValues(PlannedMeasure measure, string organisationCode) =>
        measure.Collective ? measure.EvaluatorCodes.Contains(organisationCode) : measure.LeadCodes.Contains(organisationCode);
}

/// <summary>A measure that an organisation reports on: with values, or in words only.</summary>
internal sealed record MeasureDuty(PlannedMeasure Measure, bool EntersValues);
