using System.Text.Json;
using SonLa.ServiceDefaults.Http;

namespace SonLa.Reporting.Obstacles;

/// <summary>To whom this installation sends obstacles: 2668/QĐ-UBND names three bodies, the decision of January 2024 only the UBND.</summary>
internal sealed class AddresseeBook
{
    private readonly Dictionary<(string Province, int PlanYear, string Concern), AddresseeRule> _rules = [];

    /// <exception cref="InvalidOperationException">The rules contradict themselves; the sentence says where.</exception>
    public AddresseeBook(IReadOnlyList<AddresseeRule> rules)
    {
        var mistakes = new List<string>();
        foreach (var rule in rules)
        {
            var name = $"{rule.Province} {rule.PlanYear}, {rule.Document}";
            if (rule.Concerns.Count == 0 || rule.Concerns.Except(AddresseeRule.AllConcerns).Any())
            {
                mistakes.Add($"{name}: concerns must be some of {string.Join(", ", AddresseeRule.AllConcerns)}");
            }

            if (rule.Addressees.Count == 0 || rule.Addressees.Distinct().Count() != rule.Addressees.Count)
            {
                mistakes.Add($"{name}: addressees must be named, each once");
            }

            mistakes.AddRange(rule.Concerns
                .Where(concern => !_rules.TryAdd((rule.Province, rule.PlanYear, concern), rule))
                .Select(concern => $"{name}: {concern} is ruled twice"));
        }

        if (mistakes.Count > 0)
        {
            throw new InvalidOperationException($"The addressees of obstacles cannot be used: {string.Join("; ", mistakes)}.");
        }
    }

    /// <summary>Null where no document of the year says anything: the planning department takes it on all the same.</summary>
    public AddresseeRule? Of(string province, int planYear, string concern) => _rules.GetValueOrDefault((province, planYear, concern));

    public static AddresseeBook Load(string file) => Parse(File.ReadAllText(file));

    internal static AddresseeBook Parse(string json)
    {
        var options = new JsonSerializerOptions();
        StrictJson.Apply(options);
        return new(JsonSerializer.Deserialize<List<AddresseeRule>>(json, options) ?? throw new InvalidOperationException("The file of addressees holds null."));
    }
}
