using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Plans;

/// <summary>A doubt about a plan that a person should look at; it stops nothing and corrects nothing.</summary>
/// <param name="Field">Place in the file.</param>
/// <param name="Sentence">What is doubtful.</param>
internal sealed record PlanWarning(string Field, Say Sentence);
