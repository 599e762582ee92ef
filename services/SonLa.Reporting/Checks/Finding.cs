using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Checks;

/// <summary>Something about a measure's figures that a rule does not believe.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="Level"><c>error</c> or <c>warning</c>.</param>
/// <param name="MeasureCode">The measure whose figures are meant.</param>
/// <param name="Sentence">What is doubted and what to do.</param>
internal sealed record Finding(string Rule, string Level, string MeasureCode, Say Sentence);
