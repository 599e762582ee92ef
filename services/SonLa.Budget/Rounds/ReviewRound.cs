namespace SonLa.Budget.Rounds;

/// <summary>A round in which slow projects may lose capital (đợt rà soát), as the year's decision sets it.</summary>
/// <param name="Number">1, 2 …</param>
/// <param name="CutOff">State at the end of this day, the day included; of a round by judgement, its last day.</param>
/// <param name="ThresholdPercent">Strictly below this is caught; null where projects are named by judgement.</param>
/// <param name="Filter"><c>carried-over</c>, <c>all</c> or <c>by-judgement</c>.</param>
/// <param name="Source">Decision and section.</param>
/// <param name="WarningDaysBefore">So many days before the cut-off, owners of projects below the threshold are warned; an assumption of the province, 0 for no warning.</param>
/// <param name="ForecastDaysBefore">So many days before the cut-off, owners of projects that are expected to stay below the threshold are told; an assumption of the province, 0 for none.</param>
/// <param name="RemindOpening">Days after the cut-off on which the planning department is reminded of the round while nobody has opened it, negative before it; an assumption of the province, empty for none.</param>
public sealed record ReviewRound(
    int Number, DateOnly CutOff, decimal? ThresholdPercent, string Filter, string Source, int WarningDaysBefore = 0, int ForecastDaysBefore = 0, IReadOnlyList<int>? RemindOpening = null)
{
    internal const string CarriedOver = "carried-over";
    internal const string All = "all";
    internal const string ByJudgement = "by-judgement";

    // Of a round that was left out longer ago nobody needs to be reminded: a later one has taken its place.
    private const int DaysToRemind = 30;

    /// <summary>Whether the round looks at a project.</summary>
    internal bool LooksAt(int beganInYear, int year) => Filter != CarriedOver || beganInYear < year;

    /// <summary>Whether the round would catch the ratio; by judgement nothing is caught by itself.</summary>
    internal bool Catches(Projects.DisbursementRatio ratio) => ThresholdPercent is { } threshold && ratio.IsBelow(threshold);

    /// <summary>Whether owners are warned on the day: from so many days before the cut-off to the cut-off itself.</summary>
    internal bool WarnsOn(DateOnly day) => ThresholdPercent is not null && WarningDaysBefore > 0 && day >= CutOff.AddDays(-WarningDaysBefore) && day <= CutOff;

    /// <summary>Whether owners are told of what is expected on the day: from so many days before the cut-off to the day before it.</summary>
    internal bool ExpectsOn(DateOnly day) => ThresholdPercent is not null && ForecastDaysBefore > 0 && day >= CutOff.AddDays(-ForecastDaysBefore) && day < CutOff;

    /// <summary>The newest reminder of the opening that is due on the day; what was missed meanwhile is not caught up one by one.</summary>
    internal int? OpeningRungOn(DateOnly day)
    {
        var due = (RemindOpening ?? []).Where(days => CutOff.AddDays(days) <= day).ToList();
        return due.Count > 0 && day <= CutOff.AddDays(due.Max() + DaysToRemind) ? due.Max() : null;
    }
}
