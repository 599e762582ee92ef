namespace SonLa.Budget.Estimates;

/// <summary>The ledger of a year as the items of that year read it; figures of several organisations stay side by side.</summary>
/// <param name="rules">The items.</param>
/// <param name="entries">Entries of one kind, of any item.</param>
/// <param name="year">Year that the amounts are of.</param>
internal sealed class ExecutionBook(BudgetRules rules, IEnumerable<BudgetEntry> entries, int year)
{
    /// <summary>Each part by the organisation that collects or spends it.</summary>
    public const string Collecting = "collecting";

    private readonly Dictionary<(string ItemCode, string AuthorityCode), ItemSeries> _series = entries
        .GroupBy(entry => (entry.ItemCode, entry.AuthorityCode))
        .ToDictionary(series => series.Key, series => new ItemSeries(series, new(year, 1, 1)));

    /// <summary>By whose figures an item can be told: each organisation that enters all of it, and the collecting ones together where they differ.</summary>
    public IReadOnlyList<string> BasesOf(BudgetItem item)
    {
        var leaves = rules.LeavesOf(item);
        var whole = leaves[0].Authorities.Where(authority => leaves.All(leaf => leaf.Authorities.Contains(authority)));
        return leaves.All(leaf => leaf.Authorities[0] == leaves[0].Authorities[0]) ? [.. whole] : [Collecting, .. whole];
    }

    /// <summary>From 1 January through a day by the figures of one basis, in đồng; null where a part has a gap.</summary>
    public decimal? ToDate(BudgetItem item, string basis, DateOnly through)
    {
        var sum = 0m;
        foreach (var leaf in rules.LeavesOf(item))
        {
            if (SeriesOf(leaf, basis)?.ToDate(through) is not { } part)
            {
                return null;
            }

            sum += part;
        }

        return sum;
    }

    /// <summary>Last day up to which no part has a gap; null where one has nothing.</summary>
    public DateOnly? CompleteThrough(BudgetItem item, string basis)
    {
        var parts = rules.LeavesOf(item).Select(leaf => SeriesOf(leaf, basis)?.CompleteThrough).ToList();
        return parts.Contains(null) ? null : parts.Min();
    }

    /// <summary>The figure that all who can tell agree on; otherwise why there is none.</summary>
    public AgreedFigure Agreed(BudgetItem item, DateOnly through)
    {
        var told = BasesOf(item).Select(basis => ToDate(item, basis, through)).OfType<decimal>().Distinct().ToList();
        return told switch
        {
            [] => new(null, AgreedFigure.NotEntered),
            [var one] => new(one, null),
            _ => new(null, AgreedFigure.Conflicting),
        };
    }

    public ItemSeries? SeriesOf(BudgetItem leaf, string basis) =>
        _series.GetValueOrDefault((leaf.Code, basis == Collecting ? leaf.Authorities[0] : basis));
}
