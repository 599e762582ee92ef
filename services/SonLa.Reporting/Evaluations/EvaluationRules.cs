namespace SonLa.Reporting.Evaluations;

/// <summary>How work is judged in one province's plan year, as its file says: the scales, the formula of the score, and who judges what.</summary>
internal sealed record EvaluationRules
{
    public const string Punctuality = "punctuality";
    public const string Results = "results";
    public const string Disbursement = "disbursement";

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>The document and article that order the evaluation.</summary>
    public required string Source { get; init; }

    public required GradeScale Progress { get; init; }

    public required GradeScale Quality { get; init; }

    public required IndicatorEvaluators Indicators { get; init; }

    public required IReadOnlyList<Criterion> Criteria { get; init; }

    /// <summary>Code of the organisation that guides the press; S001 Điều 2.4.</summary>
    public required string PressGuidedBy { get; init; }

    /// <summary>Code of the organisation that watches emulation and reports on it; 01/CT-UBND, item 10.</summary>
    public required string EmulationWatchedBy { get; init; }

    /// <summary>So many days before its day the year report on a movement is reminded of.</summary>
    public IReadOnlyList<int> EmulationReportReminders { get; init; } = [];
}

/// <summary>Grades from best to worst.</summary>
internal sealed record GradeScale
{
    public required IReadOnlyList<Grade> Grades { get; init; }

    public required bool Assumption { get; init; }

    public required string Note { get; init; }

    public Grade? Find(string? code) => Grades.FirstOrDefault(grade => grade.Code == code);

    public string Codes => string.Join(", ", Grades.Select(grade => grade.Code));
}

/// <summary>One step of a scale, named in both languages.</summary>
public sealed record Grade(string Code, string Vi, string En);

/// <summary>Who evaluates indicators that have no evaluators of their own in the plan.</summary>
internal sealed record IndicatorEvaluators
{
    /// <summary>Codes of organisations.</summary>
    public required IReadOnlyList<string> EvaluatedBy { get; init; }

    public required bool Assumption { get; init; }

    public required string Note { get; init; }
}

/// <summary>One part of the score.</summary>
internal sealed record Criterion
{
    public required string Code { get; init; }

    /// <summary><c>punctuality</c>, <c>results</c> or <c>disbursement</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Above 0; weights are relative to those of the criteria that concern an organisation.</summary>
    public required decimal Weight { get; init; }

    public required string Vi { get; init; }

    public required string En { get; init; }

    public required string Source { get; init; }

    public required bool Assumption { get; init; }

    public required string Note { get; init; }

    /// <summary>Of punctuality: what a report handed in late counts, from 0 to 1.</summary>
    public decimal? LateCounts { get; init; }

    /// <summary>Of results: the share of an organisation's measures, from 0 to 1, whose state must be known.</summary>
    public decimal? LeastKnown { get; init; }

    /// <summary>Of disbursement: the percentage that fulfils it at the end of a month.</summary>
    public IReadOnlyList<ExpectedDisbursement> Expected { get; init; } = [];
}

/// <param name="Month">1 to 12; the state at its end.</param>
/// <param name="Percent">Above 0, at most 100.</param>
internal sealed record ExpectedDisbursement(int Month, decimal Percent);
