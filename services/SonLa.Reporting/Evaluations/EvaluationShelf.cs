using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;

namespace SonLa.Reporting.Evaluations;

/// <summary>The rules of evaluation that this installation knows, by province and year.</summary>
internal sealed class EvaluationShelf
{
    private static readonly JsonSerializerOptions Json = MakeJson();
    private readonly Dictionary<(string Province, int Year), EvaluationRules> _rules;

    public EvaluationShelf(IEnumerable<EvaluationRules> rules)
    {
        _rules = rules.ToDictionary(one => (one.Province, one.PlanYear));
        foreach (var one in _rules.Values)
        {
            if (Mistakes(one).ToList() is { Count: > 0 } mistakes)
            {
                throw new InvalidOperationException($"The rules of evaluation {one.Province} {one.PlanYear} cannot be used: {string.Join("; ", mistakes)}.");
            }
        }
    }

    /// <summary>Null where nobody has written rules for the year.</summary>
    public EvaluationRules? Find(string province, int year) => _rules.GetValueOrDefault((province, year));

    /// <summary>The rules of the province that has a plan for the year; null where there is no plan or nobody has written rules.</summary>
    public async Task<EvaluationRules?> InUse(ReportingDbContext db, int year, CancellationToken cancellationToken) =>
        await db.PlanVersions.AsNoTracking().Where(plan => plan.PlanYear == year).OrderByDescending(plan => plan.Sequence).Select(plan => plan.Province).FirstOrDefaultAsync(cancellationToken) is { } province
            ? Find(province, year)
            : null;

    /// <summary>Reads every file of a folder.</summary>
    public static EvaluationShelf Load(string folder) =>
        new(Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => Parse(File.ReadAllText(file))));

    internal static EvaluationRules Parse(string json) => JsonSerializer.Deserialize<EvaluationRules>(json, Json)
        ?? throw new InvalidOperationException("A file of evaluation rules holds null.");

    internal static IEnumerable<string> Mistakes(EvaluationRules rules)
    {
        foreach (var (name, scale) in new[] { ("progress", rules.Progress), ("quality", rules.Quality) })
        {
            if (scale.Grades.Count < 2 || scale.Grades.DistinctBy(grade => grade.Code).Count() != scale.Grades.Count)
            {
                yield return $"{name} needs two grades or more, each with a code of its own";
            }
        }

        if (rules.EmulationReportReminders.Any(days => days is < 1 or > 365))
        {
            yield return "emulationReportReminders must be from 1 to 365 days";
        }

        if (rules.Criteria.Count == 0 || rules.Criteria.DistinctBy(criterion => criterion.Code).Count() != rules.Criteria.Count)
        {
            yield return "criteria must be there, each with a code of its own";
        }

        foreach (var criterion in rules.Criteria)
        {
            if (criterion.Weight is <= 0 or > 1000)
            {
                yield return $"criterion {criterion.Code}: weight must be above 0 and at most 1000";
            }

            if (FaultOf(criterion) is { } fault)
            {
                yield return $"criterion {criterion.Code}: {fault}";
            }
        }
    }

    private static string? FaultOf(Criterion criterion) => criterion.Kind switch
    {
        EvaluationRules.Punctuality => criterion.LateCounts is >= 0 and <= 1 ? null : "lateCounts must be from 0 to 1",
        EvaluationRules.Results => criterion.LeastKnown is > 0 and <= 1 ? null : "leastKnown must be above 0 and at most 1",
        EvaluationRules.Disbursement => criterion.Expected.Count > 0 && criterion.Expected.DistinctBy(one => one.Month).Count() == criterion.Expected.Count && criterion.Expected.All(one => one is { Month: >= 1 and <= 12, Percent: > 0 and <= 100 })
            ? null
            : "expected must name months once, with a percentage above 0 and at most 100",
        _ => "kind must be punctuality, results or disbursement",
    };

    private static JsonSerializerOptions MakeJson()
    {
        var options = new JsonSerializerOptions();
        StrictJson.Apply(options);
        return options;
    }
}
