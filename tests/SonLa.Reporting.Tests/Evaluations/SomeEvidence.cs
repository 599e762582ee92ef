using System.Globalization;
using SonLa.Reporting.Evaluations;

namespace SonLa.Reporting.Tests.Evaluations;

/// <summary>Evidence made up for the formula, and the formula itself.</summary>
internal static class SomeEvidence
{
    internal static Evidence Of(string endsOn, IReadOnlyList<string> duties, IReadOnlyList<string> results)
    {
        var day = DateOnly.ParseExact(endsOn, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(
            day,
            day,
            ReportingService.Start,
            [.. duties.Select(state => new Evidence.DutyLine(Guid.CreateVersion7(), "b", "2024-02", "Báo cáo mẫu", ReportingService.Start, state, null, null, null))],
            [.. results.Select((state, index) => new Evidence.ResultLine($"m{index}", "1", null, "Chỉ tiêu mẫu", null, null, null, null, false, state, null, null, []))],
            null);
    }

    internal static Evidence.CapitalLine Capital(decimal capital, decimal disbursed) => new(new(2024, 6, 30), capital, disbursed, null, null, [new("DA-1", capital, disbursed, null, null)]);

    internal static EvaluationRules Rules() => new()
    {
        Province = "son-la",
        PlanYear = 2024,
        Source = "x",
        Progress = Scale(),
        Quality = Scale(),
        Indicators = new() { EvaluatedBy = ["so-khdt"], Assumption = true, Note = "x" },
        Criteria =
        [
            Criterion(EvaluationRules.Punctuality, 30) with { LateCounts = 0.5m },
            Criterion(EvaluationRules.Results, 40) with { LeastKnown = 0.5m },
            Criterion(EvaluationRules.Disbursement, 30) with { Expected = [new(6, 50)] },
        ],
        PressGuidedBy = "so-tttt",
        EmulationWatchedBy = "so-nv",
    };

    private static GradeScale Scale() => new() { Grades = [new("good", "Tốt", "Good"), new("bad", "Kém", "Bad")], Assumption = true, Note = "x" };

    private static Criterion Criterion(string kind, decimal weight) => new() { Code = kind, Kind = kind, Weight = weight, Vi = kind, En = kind, Source = "x", Assumption = true, Note = "x" };
}
