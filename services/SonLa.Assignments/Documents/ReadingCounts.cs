using SonLa.Documents;

namespace SonLa.Assignments.Documents;

/// <summary>How much was read in a document.</summary>
/// <param name="Indicators">Rows with an indicator or a part of one.</param>
/// <param name="Targets">Of them with a target.</param>
/// <param name="Tasks">Duties and requests.</param>
/// <param name="Deadlines">Once or recurring.</param>
/// <param name="CapitalReviewRounds">Rounds of reviewing capital.</param>
/// <param name="Doubts">Places that a person must look at.</param>
public sealed record ReadingCounts(int Indicators, int Targets, int Tasks, int Deadlines, int CapitalReviewRounds, int Doubts)
{
    internal static ReadingCounts Of(Extraction reading) => new(
        reading.Indicators.Count,
        reading.Indicators.Count(row => row.Target.Kind != "none"),
        reading.Tasks.Count,
        reading.Deadlines.Count,
        reading.CapitalReviewRounds.Count,
        reading.Doubts.Count);
}
