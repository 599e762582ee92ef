using System.Text.Json;
using SonLa.ServiceDefaults.Http;

namespace SonLa.Budget.Estimates;

/// <summary>The budget rules of each year that the province has a file for.</summary>
internal sealed class BudgetShelf(IEnumerable<BudgetRules> years)
{
    private readonly Dictionary<int, BudgetRules> _years = years.ToDictionary(rules => rules.Year);

    public BudgetRules? Find(int year) => _years.GetValueOrDefault(year);

    /// <summary>Reads every year of one province; a file that does not hold together stops the start.</summary>
    public static BudgetShelf Load(string contentRoot, string province) =>
        new([.. Directory.EnumerateFiles(Path.Combine(contentRoot, "Estimates", "Data"), $"{province}-*.json").Select(Read)]);

    internal static BudgetRules Read(string file) => Parse(File.ReadAllText(file), Path.GetFileName(file));

    internal static BudgetRules Parse(string json, string name)
    {
        var options = new JsonSerializerOptions();
        StrictJson.Apply(options);
        var rules = JsonSerializer.Deserialize<BudgetRules>(json, options) ?? throw new InvalidDataException($"{name} is empty.");
        var faults = FaultsOf(rules).ToList();
        return faults.Count == 0 ? rules : throw new InvalidDataException($"{name}: {string.Join("; ", faults)}.");
    }

    private static IEnumerable<string> FaultsOf(BudgetRules rules)
    {
        var codes = rules.Items.Select(item => item.Code).ToHashSet();
        if (codes.Count != rules.Items.Count)
        {
            return ["an item's code is there twice"];
        }

        return rules.Items.Where(item => item.Kind is not (BudgetItem.Revenue or BudgetItem.Expenditure)).Select(item => $"{item.Code} is neither revenue nor expenditure")
            .Concat(rules.Items.Where(item => item.Parent is { } parent && rules.Find(parent)?.Kind != item.Kind).Select(item => $"{item.Code} has no parent of its kind"))
            .Concat(rules.Items.Where(item => IsCircular(rules, item)).Select(item => $"{item.Code} is a part of itself"))
            .Concat(rules.Items.Where(item => item.Authorities.Count > 0 == rules.PartsOf(item.Code).Any()).Select(item => $"{item.Code} must either have authorities or parts"))
            .Concat(rules.Items.Where(item => item.Authorities.Distinct().Count() != item.Authorities.Count).Select(item => $"{item.Code} names an authority twice"))
            .Concat(rules.Items.Where(item => item.MeasureCode is not null).GroupBy(item => item.MeasureCode).Where(same => same.Count() > 1).Select(same => $"measure {same.Key} belongs to two items"))
            .Concat(rules.Pace.Items.Keys.Where(code => !codes.Contains(code)).Select(code => $"the pace of {code} belongs to no item"))
            .Concat(rules.Pace.Items.Values.Append(rules.Pace.Revenue).Append(rules.Pace.Expenditure)
                .Where(shares => shares.Count != 12 || shares.Any(share => share < 0) || shares.Sum() != 100)
                .Select(_ => "twelve shares of a year make 100 per cent"))
            .Concat(rules.Thresholds is { RevenueBelowPercent: > 0 and <= 100, ExpenditureAbovePercent: >= 100 } ? [] : ["thresholds must be within (0, 100] for revenue and from 100 for expenditure"]);
    }

    private static bool IsCircular(BudgetRules rules, BudgetItem item) => rules.WithParents(item).Take(rules.Items.Count + 1).Count() > rules.Items.Count;
}
