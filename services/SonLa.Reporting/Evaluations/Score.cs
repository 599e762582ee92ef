using SonLa.Reporting.Progress;

namespace SonLa.Reporting.Evaluations;

/// <summary>An organisation's score from 0 to 100 by the formula of its year, or why there is none; grading stays a person's matter.</summary>
/// <param name="Value">Cut to two decimals; null where it is not computable.</param>
/// <param name="Reason">Why it is not: one of <see cref="EvidenceGap"/>.</param>
/// <param name="Criteria">What it is made of, in the rules' order.</param>
public sealed record Score(decimal? Value, string? Reason, IReadOnlyList<Score.CriterionLine> Criteria)
{
    private static readonly Fraction Hundred = Fraction.Of(100);

    /// <param name="Code">Of the rules.</param>
    /// <param name="Vi">Its name.</param>
    /// <param name="En">Its name.</param>
    /// <param name="Weight">As the rules have it.</param>
    /// <param name="Concerns">False where the organisation has nothing of the kind; then it is left out.</param>
    /// <param name="Percent">How far it is fulfilled, 0 to 100, cut to two decimals for showing.</param>
    /// <param name="Reason">Why there is no percentage.</param>
    /// <param name="Counted">Reports, measures or projects that it rests on.</param>
    public sealed record CriterionLine(string Code, string Vi, string En, decimal Weight, bool Concerns, decimal? Percent, string? Reason, int Counted);

    /// <summary>Of a subject that is judged by grade and words alone.</summary>
    public static readonly Score None = new(null, EvidenceGap.NotScored, []);

    /// <summary>Computes it; where evidence of a criterion that concerns the organisation is missing, there is none rather than a wrong one.</summary>
    internal static Score Of(EvaluationRules rules, Evidence evidence)
    {
        var judged = rules.Criteria.Select(criterion => (criterion, outcome: Judge(criterion, evidence))).ToList();
        var lines = judged.ConvertAll(one => new CriterionLine(
            one.criterion.Code,
            one.criterion.Vi,
            one.criterion.En,
            one.criterion.Weight,
            one.outcome.Concerns,
            one.outcome.Share?.Percent,
            one.outcome.Reason,
            one.outcome.Counted));

        var concerning = judged.FindAll(one => one.outcome.Concerns);
        if (concerning.Count == 0)
        {
            return new(null, EvidenceGap.NothingConcerns, lines);
        }

        // Exact until the end, so that no rounding depends on an order and 57,5 is not 57,49.
        var (sum, weights) = (Fraction.Zero, Fraction.Zero);
        foreach (var (criterion, outcome) in concerning)
        {
            if (outcome.Share is not { } share)
            {
                return new(null, outcome.Reason, lines);
            }

            var weight = Fraction.Of(criterion.Weight);
            (sum, weights) = (sum + (weight * share), weights + weight);
        }

        return new((sum / weights).Percent, null, lines);
    }

    private static Outcome Judge(Criterion criterion, Evidence evidence) => criterion.Kind switch
    {
        EvaluationRules.Punctuality => OfDuties(criterion.LateCounts ?? 0, evidence.Duties),
        EvaluationRules.Results => OfResults(criterion.LeastKnown ?? 1, evidence.Results),
        _ => OfCapital(criterion, evidence),
    };

    private static Outcome OfDuties(decimal lateCounts, IReadOnlyList<Evidence.DutyLine> duties)
    {
        var owed = duties.Where(duty => duty.State != Evidence.Excused).ToList();
        var counted = owed.FindAll(duty => duty.State != Evidence.Pending);
        return owed.Count == 0 ? Outcome.None(EvidenceGap.OwesNothing)
            : counted.Count == 0 ? Outcome.Unknown(EvidenceGap.NothingDue)
            : Outcome.Of((Fraction.Of(counted.Count(duty => duty.State == Evidence.OnTime)) + (Fraction.Of(lateCounts) * Fraction.Of(counted.Count(duty => duty.State == Evidence.Late)))) / Fraction.Of(counted.Count), counted.Count);
    }

    private static Outcome OfResults(decimal leastKnown, IReadOnlyList<Evidence.ResultLine> results)
    {
        var known = results.Where(result => result.State != ProgressState.NotComputable).ToList();
        return results.Count == 0 ? Outcome.None(EvidenceGap.LeadsNothing)
            : known.Count == 0 || known.Count < leastKnown * results.Count ? Outcome.Unknown(EvidenceGap.TooFewResults)
            : Outcome.Of(Fraction.Of(known.Count(result => result.State is ProgressState.Achieved or ProgressState.OnCourse)) / Fraction.Of(known.Count), known.Count);
    }

    private static Outcome OfCapital(Criterion criterion, Evidence evidence)
    {
        if (evidence.Capital is not { } capital || capital.Reason == EvidenceGap.NoCapital)
        {
            return Outcome.None(evidence.Capital?.Reason ?? EvidenceGap.OwnsNothing);
        }

        // Where the rules name no percentage for a month's end, they do not judge disbursement by then.
        return criterion.Expected.FirstOrDefault(one => one.Month == evidence.EndsOn.Month) is not { } expected ? Outcome.None(EvidenceGap.NoExpectation)
            : capital.Reason is { } reason ? Outcome.Unknown(reason)
            : evidence.Through < evidence.EndsOn ? Outcome.Unknown(EvidenceGap.PeriodNotOver)
            : Outcome.Of((Fraction.Of(capital.DisbursedInDong) * Hundred / (Fraction.Of(expected.Percent) * Fraction.Of(capital.CapitalInDong))).Clamped, capital.Projects.Count);
    }

    /// <param name="Concerns">Whether the organisation has anything of the kind.</param>
    /// <param name="Share">From 0 to 1.</param>
    private readonly record struct Outcome(bool Concerns, Fraction? Share, string? Reason, int Counted)
    {
        public static Outcome None(string reason) => new(false, null, reason, 0);

        public static Outcome Unknown(string reason) => new(true, null, reason, 0);

        public static Outcome Of(Fraction share, int counted) => new(true, share, null, counted);
    }
}
