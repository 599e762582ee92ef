namespace SonLa.Budget.Situation;

/// <summary>How a project stands at the end of a day beside its money, read out of its entries.</summary>
/// <param name="PhysicalPercent">The last reported; null where nothing is.</param>
/// <param name="Head">Name and office of who answers for it; null where nobody is named.</param>
/// <param name="Open">Bottlenecks that nobody has removed, the oldest first.</param>
internal sealed record ProjectSituation(decimal? PhysicalPercent, DateOnly? ReportedOn, string? Head, IReadOnlyList<SituationEntry> Open)
{
    public static ProjectSituation At(DateOnly day, IReadOnlyCollection<SituationEntry> entries)
    {
        var reversed = entries.Select(entry => entry.ReversesEntryId).OfType<Guid>().ToHashSet();
        var standing = entries.Where(entry => entry.ReversesEntryId is null && !reversed.Contains(entry.Id) && entry.On <= day)
            .OrderBy(entry => entry.On).ThenBy(entry => entry.EnteredAt).ThenBy(entry => entry.PhysicalPercent).ThenBy(entry => entry.Id)
            .ToList();
        var ended = standing.Select(entry => entry.EndsEntryId).OfType<Guid>().ToHashSet();
        var progress = standing.LastOrDefault(entry => entry.Kind == SituationKinds.Progress);
        return new(
            progress?.PhysicalPercent,
            progress?.On,
            standing.LastOrDefault(entry => entry.Kind == SituationKinds.Head)?.Text,
            [.. standing.Where(entry => entry.Kind == SituationKinds.Bottleneck && !ended.Contains(entry.Id))]);
    }
}
