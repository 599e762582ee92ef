namespace SonLa.Budget.Estimates;

/// <summary>What one organisation has entered for one item: stretches of days with amounts, which say something only as far as they leave no gap.</summary>
internal sealed class ItemSeries
{
    private readonly List<BudgetEntry> _standing;

    /// <param name="entries">Entries of one item, organisation and kind, reversals and what they reverse included.</param>
    /// <param name="firstDay">1 January of the year they are of.</param>
    public ItemSeries(IEnumerable<BudgetEntry> entries, DateOnly firstDay)
    {
        var all = entries.ToList();
        var reversed = all.Select(entry => entry.ReversesEntryId).OfType<Guid>().ToHashSet();
        _standing = [.. all.Where(entry => entry.ReversesEntryId is null && !reversed.Contains(entry.Id)).OrderBy(entry => entry.From)];
        var next = firstDay;
        foreach (var entry in _standing.TakeWhile(entry => entry.From == next))
        {
            next = entry.Through.AddDays(1);
        }

        CompleteThrough = next > firstDay ? next.AddDays(-1) : null;
    }

    /// <summary>Last day up to which there is no gap; null where the first days are missing.</summary>
    public DateOnly? CompleteThrough { get; }

    /// <summary>From the first day of the year through a day, in đồng; null where days are missing or an amount reaches beyond.</summary>
    public decimal? ToDate(DateOnly through) =>
        CompleteThrough >= through && _standing.Exists(entry => entry.Through == through)
            ? _standing.Where(entry => entry.Through <= through).Sum(entry => entry.AmountInDong)
            : null;

    /// <summary>Whether an amount already covers one of the days.</summary>
    public bool Covers(DateOnly from, DateOnly through) => _standing.Exists(entry => entry.From <= through && from <= entry.Through);
}
