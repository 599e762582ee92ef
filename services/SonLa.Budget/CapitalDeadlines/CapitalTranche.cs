using SonLa.Budget.Projects;

namespace SonLa.Budget.CapitalDeadlines;

/// <summary>Part of a project's capital of one source and plan year that may be disbursed until one day.</summary>
/// <param name="SourceCode">Funding source.</param>
/// <param name="Year">Plan year.</param>
/// <param name="EndsOn">Last day, extensions included.</param>
/// <param name="AddedLate">Added so late that the law gives it a later end.</param>
/// <param name="ExtendedBy">The decision that extends it; null where the law alone says.</param>
/// <param name="CapitalInDong">In force.</param>
/// <param name="DisbursedInDong">Of it by its end.</param>
/// <param name="PaidAfterEndInDong">Paid when nothing could be paid any more; to be looked into.</param>
public sealed record CapitalTranche(
    string SourceCode, int Year, DateOnly EndsOn, bool AddedLate, string? ExtendedBy, decimal CapitalInDong, decimal DisbursedInDong, decimal PaidAfterEndInDong)
{
    /// <summary>Not disbursed: what lapses at the end.</summary>
    public decimal RemainingInDong => CapitalInDong - DisbursedInDong;

    /// <summary>A project's tranches of one plan year as they stand at the end of a day; what ends first is spent first.</summary>
    internal static IReadOnlyList<CapitalTranche> Of(InvestmentProject project, int year, CapitalEnds.Rule rule, IEnumerable<CapitalExtension> extensions, DateOnly day)
    {
        var extended = extensions.Where(extension => extension.ProjectId == project.Id && extension.Year == year && extension.DecidedOn <= day).ToLookup(extension => extension.SourceCode);
        return
        [
            .. project.Capital.Where(entry => entry.Year == year && entry.EffectiveOn <= day)
                .GroupBy(entry => entry.SourceCode)
                .OrderBy(source => source.Key, StringComparer.Ordinal)
                .SelectMany(source => OfSource(project, source.Key, year, rule, [.. source], extended[source.Key].MaxBy(extension => (extension.EnteredAt, extension.Id)), day)),
        ];
    }

    private static IEnumerable<CapitalTranche> OfSource(
        InvestmentProject project, string source, int year, CapitalEnds.Rule rule, List<CapitalAllocation> entries, CapitalExtension? extension, DateOnly day)
    {
        // What a reallocation moves was assigned before; only new capital is added late (decision 83).
        var added = entries.Where(entry => entry is { AmountInDong: > 0, ReallocationId: null } && rule.IsLate(year, entry.EffectiveOn)).Sum(entry => entry.AmountInDong);
        var inForce = entries.Sum(entry => entry.AmountInDong);

        // What is taken back is taken from what ends first.
        var late = Math.Max(0, Math.Min(added, inForce));
        var ordinary = inForce - late;
        var (ordinaryEnd, lateEnd) = (EndOf(rule.End, year, extension), EndOf(rule.AddedLate?.End ?? rule.End, year, extension));
        if (lateEnd == ordinaryEnd)
        {
            (ordinary, late) = (inForce, 0);
        }

        var inTime = project.DisbursedBy(year, Earlier(day, ordinaryEnd), source);
        var ever = project.DisbursedBy(year, day, source);
        var paidOrdinary = Math.Min(ordinary, inTime);
        var paidLate = Math.Clamp(project.DisbursedBy(year, Earlier(day, lateEnd), source) - paidOrdinary, 0, late);
        var tooLate = Math.Max(0, ever - paidOrdinary - paidLate);
        if (ordinary > 0 || late == 0)
        {
            yield return new(source, year, ordinaryEnd, false, By(extension, ordinaryEnd), ordinary, paidOrdinary, late == 0 ? tooLate : 0);
        }

        if (late > 0)
        {
            yield return new(source, year, lateEnd, true, By(extension, lateEnd), late, paidLate, tooLate);
        }
    }

    // A decision prolongs; it never shortens what the law gives.
    private static DateOnly EndOf(CapitalEnds.EndDay end, int year, CapitalExtension? extension) =>
        extension is { Until: var until } && until > end.Of(year) ? until : end.Of(year);

    private static string? By(CapitalExtension? extension, DateOnly endsOn) => extension?.Until == endsOn ? extension.DocumentNumber : null;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
