using SonLa.Contracts.Assignments;

namespace SonLa.Integration.Publishing;

/// <summary>A year's plan as partners receive it.</summary>
/// <param name="Version">Grows with each amendment.</param>
internal sealed record PublicPlan(
    string Province, int PlanYear, string DocumentNumber, int Version, IReadOnlyList<PublicPlan.Measure> Measures)
{
    /// <param name="Indicator">Number printed in the decision.</param>
    /// <param name="Target">As printed; absent while open.</param>
    /// <param name="TargetValue">In the unit, where the target is one number.</param>
    internal sealed record Measure(
        string MeasureCode, string Indicator, string? Part, string Name, string? Unit, string? Target, string? TargetKind, string? TargetValue, string? TargetSource);

    internal static PublicPlan From(string province, int year, string document, int version, IReadOnlyList<PlannedMeasure> measures) => new(
        province,
        year,
        document,
        version,
        [.. measures.Select(measure => new Measure(
            measure.Code,
            measure.IndicatorOrdinal,
            measure.Part,
            measure.Name,
            measure.Unit,
            measure.Target?.Raw,
            measure.Target?.Kind,
            PublicFigure.Text(measure.Target?.Value),
            measure.Target?.SourceDocument))]);
}
