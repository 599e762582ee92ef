namespace SonLa.Budget.Estimates;

/// <summary>What holds for a province's budget of one year, as data: its items, the pace that is expected, when to flag, and the thrift directive.</summary>
/// <param name="Province">Code of the province.</param>
/// <param name="Year">Budget year.</param>
/// <param name="Items">In the order of the estimate.</param>
/// <param name="Pace">How the year's amount spreads over its months.</param>
/// <param name="Thresholds">From where on an item is flagged.</param>
/// <param name="Thrift">The directive under which thrift is checked; null where none is known.</param>
public sealed record BudgetRules(
    string Province, int Year, IReadOnlyList<BudgetItem> Items, BudgetRules.PaceRule Pace, BudgetRules.ThresholdRule Thresholds, BudgetRules.ThriftDirective? Thrift)
{
    private readonly ILookup<string, BudgetItem> _parts = Items.Where(item => item.Parent is not null).ToLookup(item => item.Parent ?? "");

    /// <param name="Revenue">Twelve shares of the year, in per cent, together 100.</param>
    /// <param name="Expenditure">Likewise.</param>
    /// <param name="Items">Items with shares of their own, by code.</param>
    /// <param name="Source">Document, or what the assumption rests on.</param>
    /// <param name="Assumption">No document says it.</param>
    public sealed record PaceRule(
        IReadOnlyList<decimal> Revenue, IReadOnlyList<decimal> Expenditure, IReadOnlyDictionary<string, IReadOnlyList<decimal>> Items, string Source, bool Assumption);

    /// <param name="RevenueBelowPercent">Revenue strictly below so many per cent of its pace is flagged.</param>
    /// <param name="ExpenditureAbovePercent">Expenditure strictly above so many per cent of its pace is flagged.</param>
    /// <param name="Source">Document, or what the assumption rests on.</param>
    /// <param name="Assumption">No document says it.</param>
    public sealed record ThresholdRule(decimal RevenueBelowPercent, decimal ExpenditureAbovePercent, string Source, bool Assumption);

    /// <param name="Number">Number of the directive: <c>21/CT-UBND</c>.</param>
    /// <param name="IssuedOn">Its date.</param>
    /// <param name="Source">Decision and section that orders the checks.</param>
    public sealed record ThriftDirective(string Number, DateOnly IssuedOn, string Source);

    public BudgetItem? Find(string code) => Items.FirstOrDefault(item => item.Code == code);

    /// <summary>The items it is directly made of; none for one that is entered.</summary>
    public IEnumerable<BudgetItem> PartsOf(string code) => _parts[code];

    /// <summary>The entered items it is made of; itself where it is entered.</summary>
    public IReadOnlyList<BudgetItem> LeavesOf(BudgetItem item) =>
        item.Authorities.Count > 0 ? [item] : [.. PartsOf(item.Code).SelectMany(LeavesOf)];

    /// <summary>The item and everything it is a part of.</summary>
    public IEnumerable<BudgetItem> WithParents(BudgetItem item)
    {
        for (var at = item; at is not null; at = at.Parent is { } parent ? Find(parent) : null)
        {
            yield return at;
        }
    }

    /// <summary>Share of the year that is expected by the end of a month, in per cent.</summary>
    public decimal PacePercent(BudgetItem item, int month) =>
        (Pace.Items.GetValueOrDefault(item.Code) ?? (item.Kind == BudgetItem.Revenue ? Pace.Revenue : Pace.Expenditure)).Take(month).Sum();
}
