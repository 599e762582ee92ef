using System.Globalization;

namespace SonLa.Integration.Publishing;

/// <summary>A measure's value as partners receive it; decimals travel as strings so that no reader rounds them.</summary>
/// <param name="MeasureCode">Stable code of the measure.</param>
/// <param name="Unit">Unit as the plan prints it.</param>
/// <param name="Actual">To the cut-off day.</param>
/// <param name="Estimate">For the whole period.</param>
/// <param name="Target">The year's target as printed.</param>
/// <param name="TargetSource">Document the target cites.</param>
/// <param name="State">Progress within the year, in closed periods.</param>
internal sealed record PublicFigure(
    string MeasureCode, string? Unit, string? Actual, string? Estimate, string? Target = null, string? TargetSource = null, string? State = null)
{
    internal static string? Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);
}
