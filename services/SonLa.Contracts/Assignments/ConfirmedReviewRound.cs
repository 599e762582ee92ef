namespace SonLa.Contracts.Assignments;

/// <summary>A round in which capital of slow projects is reviewed, as a document sets it.</summary>
public sealed record ConfirmedReviewRound
{
    /// <summary>1, 2 …</summary>
    public required int Number { get; init; }

    /// <summary>State at the end of this day.</summary>
    public required DateOnly CutOff { get; init; }

    /// <summary>Strictly below this is reviewed.</summary>
    public required decimal ThresholdPercent { get; init; }

    /// <summary><c>carried-over</c> or <c>all</c>.</summary>
    public required string Filter { get; init; }

    /// <summary>The document's own words; null where somebody entered it by hand.</summary>
    public string? Quote { get; init; }

    /// <summary>Number of the document.</summary>
    public required string Source { get; init; }
}
