using System.Text.Json;
using SonLa.ServiceDefaults.Http;

namespace SonLa.Reporting.Checks;

/// <summary>The rules that this installation checks figures by.</summary>
internal sealed class RuleBook
{
    public const string Error = "error";
    public const string Warning = "warning";
    private static readonly JsonSerializerOptions Json = MakeJson();

    public RuleBook(IReadOnlyList<FigureRule> rules)
    {
        var mistakes = rules.SelectMany(rule => Mistakes(rule).Select(text => $"{rule.Code}: {text}")).ToList();
        if (rules.DistinctBy(rule => rule.Code).Count() != rules.Count)
        {
            mistakes.Add("codes must differ");
        }

        if (mistakes.Count > 0)
        {
            throw new InvalidOperationException($"The rules for figures cannot be used: {string.Join("; ", mistakes)}.");
        }

        Rules = rules;
    }

    public IReadOnlyList<FigureRule> Rules { get; }

    public static RuleBook Load(string file) => Parse(File.ReadAllText(file));

    internal static RuleBook Parse(string json) => new(JsonSerializer.Deserialize<List<FigureRule>>(json, Json)
        ?? throw new InvalidOperationException("The file of rules holds null."));

    private static IEnumerable<string> Mistakes(FigureRule rule)
    {
        if (!RuleKinds.All.Contains(rule.Kind))
        {
            yield return $"kind must be one of {string.Join(", ", RuleKinds.All)}";
        }

        if (rule.Level is not (Error or Warning))
        {
            yield return "level must be error or warning";
        }

        if (rule.Kind == RuleKinds.Between && (rule.Min is null || rule.Max is null || rule.Min > rule.Max))
        {
            yield return "between needs min and max in this order";
        }

        if (rule.Kind == RuleKinds.GoesOn && rule.Factor is not > 1)
        {
            yield return "goes-on needs a factor above 1";
        }

        if (rule.Kind == RuleKinds.SumOfParts && (rule.Parts.Distinct().Count() < 2 || rule.Tolerance < 0))
        {
            yield return "sum-of-parts needs at least two parts and no negative tolerance";
        }
    }

    private static JsonSerializerOptions MakeJson()
    {
        var options = new JsonSerializerOptions();
        StrictJson.Apply(options);
        return options;
    }
}
