using SonLa.Budget.Capacity;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.Reallocations;

/// <summary>What the engine proposes for one source of one project, and why.</summary>
/// <param name="AmountInDong">Below 0 where capital is taken back, above where it is given; 0 where the line only says why nothing moves.</param>
/// <param name="LimitInDong">The most that could be taken back, or given.</param>
/// <param name="Score">Priority of a receiving project, 0 to 100; null for a giving one.</param>
internal sealed record ProposedLine(
    Guid ProjectId, string ProjectCode, string SourceCode, decimal AmountInDong, decimal LimitInDong, decimal? Score, LineFacts Facts)
{
    public Say Reason => Score is { } score ? LineReasons.Taking(this, score) : LineReasons.Giving(this);
}

/// <summary>What decided a line.</summary>
/// <param name="Source">Where the project stands on the source.</param>
/// <param name="RatioPercent">Disbursed of the project's plan.</param>
/// <param name="HeadroomInDong">Left under the tighter of the two ceilings.</param>
/// <param name="AtProjectCeiling">All sources together take what the project's ceiling lets them.</param>
/// <param name="AnySupply">Some project of the list can give up capital of the source.</param>
internal sealed record LineFacts(SourcePosition Source, decimal RatioPercent, decimal HeadroomInDong, bool AtProjectCeiling, bool AnySupply);
