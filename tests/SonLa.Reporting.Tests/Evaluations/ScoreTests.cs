using FsCheck;
using FsCheck.Fluent;
using SonLa.Reporting.Evaluations;
using Xunit;

namespace SonLa.Reporting.Tests.Evaluations;

public sealed class ScoreTests
{
    private static readonly EvaluationRules Rules = SomeEvidence.Rules();
    private static readonly string[] WorstFirst = [Evidence.Missing, Evidence.Late, Evidence.OnTime];

    [Fact]
    public void The_shipped_rules_can_be_used_and_say_where_they_come_from()
    {
        var shelf = EvaluationShelf.Load(Path.Combine(AppContext.BaseDirectory, "Evaluations", "Data"));

        foreach (var (province, year) in new[] { ("son-la", 2022), ("son-la", 2024), ("lang-son", 2024) })
        {
            var rules = shelf.Find(province, year);
            Assert.NotNull(rules);
            Assert.Equal(100, rules.Criteria.Sum(criterion => criterion.Weight));
            Assert.All(rules.Criteria, criterion => Assert.NotEmpty(criterion.Source));
        }
    }

    [Fact]
    public void A_score_weighs_what_concerns_the_organisation_and_leaves_out_what_does_not()
    {
        var evidence = SomeEvidence.Of("2024-02-29", [Evidence.OnTime, Evidence.Missing], ["on-course"]);

        var score = Score.Of(Rules, evidence);

        // (30 x 1/2 + 40 x 1) / 70
        Assert.Equal((78.57m, null), (score.Value, score.Reason));
        Assert.Equal([(true, 50m, 2), (true, 100m, 1), (false, null, 0)], score.Criteria.Select(one => (one.Concerns, one.Percent, one.Counted)));
        Assert.Equal(EvidenceGap.OwnsNothing, score.Criteria[2].Reason);
    }

    [Fact]
    public void Disbursement_counts_against_the_percentage_of_the_month_and_never_above_it()
    {
        var half = SomeEvidence.Of("2024-06-30", [Evidence.OnTime], ["on-course"]);

        Assert.Equal(85m, Score.Of(Rules, half with { Capital = SomeEvidence.Capital(100, 25) }).Value);
        Assert.Equal(100m, Score.Of(Rules, half with { Capital = SomeEvidence.Capital(100, 50) }).Value);
        Assert.Equal(100m, Score.Of(Rules, half with { Capital = SomeEvidence.Capital(100, 100) }).Value);
        var within = Score.Of(Rules, half with { Through = new(2024, 6, 20), Capital = SomeEvidence.Capital(100, 25) });
        Assert.Equal((null, EvidenceGap.PeriodNotOver), (within.Value, within.Reason));
        var february = Score.Of(Rules, SomeEvidence.Of("2024-02-29", [Evidence.OnTime], ["on-course"]) with { Capital = SomeEvidence.Capital(100, 1) });
        Assert.Equal((100m, EvidenceGap.NoExpectation), (february.Value, february.Criteria[2].Reason));
    }

    [Theory]
    [InlineData(new[] { "pending" }, new[] { "on-course" }, EvidenceGap.NothingDue)]
    [InlineData(new[] { "on-time" }, new[] { "not-computable", "not-computable", "achieved" }, EvidenceGap.TooFewResults)]
    [InlineData(new[] { "on-time" }, new[] { "not-computable" }, EvidenceGap.TooFewResults)]
    [InlineData(new[] { "excused" }, new string[0], EvidenceGap.NothingConcerns)]
    [InlineData(new string[0], new string[0], EvidenceGap.NothingConcerns)]
    public void Where_evidence_is_missing_there_is_no_score_but_a_reason(string[] duties, string[] results, string reason)
    {
        var score = Score.Of(Rules, SomeEvidence.Of("2024-02-29", duties, results));

        Assert.Equal((null, reason), (score.Value, score.Reason));
    }

    [Fact]
    public void Capital_that_is_not_known_whole_blocks_the_score_instead_of_bending_it()
    {
        var evidence = SomeEvidence.Of("2024-06-30", [Evidence.OnTime], ["on-course"]) with { Capital = SomeEvidence.Capital(100, 25) with { Reason = EvidenceGap.EntriesUnderWay } };

        Assert.Equal((null, EvidenceGap.EntriesUnderWay), (Score.Of(Rules, evidence).Value, Score.Of(Rules, evidence).Reason));
    }

    [Fact]
    public void A_score_lies_between_0_and_100_and_does_not_depend_on_any_order() =>
        Prop.ForAll(Evidences(), evidence =>
        {
            var score = Score.Of(Rules, evidence).Value;
            var turned = evidence with { Duties = [.. evidence.Duties.Reverse()], Results = [.. evidence.Results.Reverse()] };

            Assert.True(score is null or (>= 0 and <= 100));
            Assert.Equal(score, Score.Of(Rules, turned).Value);
            Assert.Equal(score, Score.Of(Rules with { Criteria = [.. Rules.Criteria.Reverse()] }, evidence).Value);
            Assert.Equal(score, Score.Of(Rules with { Criteria = [.. Rules.Criteria.Select(one => one with { Weight = one.Weight * 2 })] }, evidence).Value);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Doing_better_never_lowers_a_score() =>
        Prop.ForAll(Evidences(), evidence =>
        {
            var before = Score.Of(Rules, evidence).Value;
            foreach (var better in Improvements(evidence))
            {
                Assert.True(before is null || Score.Of(Rules, better).Value >= before);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_excused_or_not_due_counts_neither_for_nor_against() =>
        Prop.ForAll(Evidences(), evidence =>
        {
            var score = Score.Of(Rules, evidence).Value;
            var more = SomeEvidence.Of("2024-06-30", [Evidence.Excused, Evidence.Pending], []).Duties;

            // Where nothing has fallen due yet, a duty to come says that punctuality cannot be judged.
            var judged = evidence.Duties.Any(duty => WorstFirst.Contains(duty.State));
            Assert.True(!judged || Score.Of(Rules, evidence with { Duties = [.. evidence.Duties, .. more] }).Value == score);
            Assert.Equal(score, Score.Of(Rules, evidence with { Duties = [.. evidence.Duties, more[0]] }).Value);
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<Evidence> Improvements(Evidence evidence)
    {
        for (var index = 0; index < evidence.Duties.Count; index++)
        {
            var at = Array.IndexOf(WorstFirst, evidence.Duties[index].State);
            if (at is 0 or 1)
            {
                yield return evidence with { Duties = [.. evidence.Duties.Select((duty, place) => place == index ? duty with { State = WorstFirst[at + 1] } : duty)] };
            }
        }

        for (var index = 0; index < evidence.Results.Count; index++)
        {
            if (evidence.Results[index].State == "behind")
            {
                yield return evidence with { Results = [.. evidence.Results.Select((result, place) => place == index ? result with { State = "on-course" } : result)] };
            }
        }

        if (evidence.Capital is { } capital)
        {
            yield return evidence with { Capital = capital with { DisbursedInDong = Math.Min(capital.CapitalInDong, capital.DisbursedInDong + 1) } };
        }
    }

    private static Arbitrary<Evidence> Evidences() =>
        (from duties in Gen.Elements(Evidence.OnTime, Evidence.Late, Evidence.Missing, Evidence.Pending, Evidence.Excused).ListOf()
         from results in Gen.Elements("on-course", "behind", "not-computable", "achieved").ListOf()
         from capital in Gen.Choose(0, 300)
         from disbursed in Gen.Choose(0, 300)
         select SomeEvidence.Of("2024-06-30", [.. duties], [.. results]) with { Capital = capital == 0 ? null : SomeEvidence.Capital(capital, Math.Min(capital, disbursed)) }).ToArbitrary();
}
