namespace SonLa.Budget.Rounds;

/// <summary>A round in which slow projects may lose capital (đợt rà soát), as the year's decision sets it.</summary>
/// <param name="Number">1, 2 …</param>
/// <param name="CutOff">State at the end of this day, the day included.</param>
/// <param name="ThresholdPercent">Strictly below this is caught.</param>
/// <param name="Filter"><c>carried-over</c> or <c>all</c>.</param>
/// <param name="Source">Decision and section.</param>
public sealed record ReviewRound(int Number, DateOnly CutOff, decimal ThresholdPercent, string Filter, string Source);
