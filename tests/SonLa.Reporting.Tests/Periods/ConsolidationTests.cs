using FsCheck;
using FsCheck.Fluent;
using SonLa.Contracts.Assignments;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Periods;
using SonLa.Reporting.Progress;
using SonLa.Reporting.Reports;
using Xunit;

namespace SonLa.Reporting.Tests.Periods;

public sealed class ConsolidationTests
{
    private static readonly ReportingPeriod March = ReportingPeriod.Parse("2024-03");

    [Fact]
    public void The_states_add_up_to_the_indicators_whatever_was_reported_returned_and_broken_down() =>
        Prop.ForAll(Quarters(), facts =>
        {
            var report = Consolidation.Of(facts, null);

            Assert.Equal(28, report.Indicators.Count);
            Assert.Equal(28, report.States.Values.Sum());
            Assert.Equal(report.Indicators.Select(indicator => indicator.State).Order(), report.States.SelectMany(state => Enumerable.Repeat(state.Key, state.Value)).Order());
            Assert.Equal(30, report.Indicators.Sum(indicator => indicator.Measures.Count));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_facts_in_another_order_give_the_same_bytes() =>
        Prop.ForAll(Quarters(), facts =>
        {
            var turned = facts with
            {
                Plan = APlanVersion([.. facts.Plan.Measures.Reverse()], facts.Plan.PlanId),
                Decisions = [.. facts.Decisions.Reverse()],
            };

            Assert.Equal(FrozenReport.Of(facts, default).Sha256, FrozenReport.Of(turned, default).Sha256);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_indicator_of_two_measures_takes_the_worse_state()
    {
        Assert.Equal(ProgressState.Behind, ProgressState.Worst([ProgressState.OnCourse, ProgressState.Behind]));
        Assert.Equal(ProgressState.Behind, ProgressState.Worst([ProgressState.NotComputable, ProgressState.Behind]));
        Assert.Equal(ProgressState.NotComputable, ProgressState.Worst([ProgressState.OnCourse, ProgressState.NotComputable]));
        Assert.Equal(ProgressState.NotAchieved, ProgressState.Worst([ProgressState.Achieved, ProgressState.NotAchieved]));
    }

    private static Arbitrary<PeriodFacts> Quarters()
    {
        var measures = Enumerable.Range(1, 30).Select(number => AMeasure.Named($"m-{number:00}", $"{(number > 28 ? number - 20 : number)}") with
        {
            Part = number > 28 ? "b" : null,
            LeadCodes = [$"o-{number % 7}"],
            Target = number % 5 == 0 ? null : AMeasure.Exactly(100),
        }).ToList();
        var plan = APlanVersion(measures, Guid.CreateVersion7());
        return Gen.Choose(0, 40).ListOf(30).SelectMany(
            values => Gen.Choose(0, 3).ListOf(7).SelectMany(
                _ => Gen.Choose(0, 40).ListOf(30),
                (fates, parts) => Facts(plan, values.ToList(), fates.ToList(), parts.ToList())))
            .ToArbitrary();
    }

    private static PeriodFacts Facts(PlanVersion plan, List<int> values, List<int> fates, List<int> parts)
    {
        var revisions = new List<ReportRevision>();
        var decisions = new List<ReportDecision>();
        for (var index = 0; index < fates.Count; index++)
        {
            if (fates[index] == 0)
            {
                continue;
            }

            var organisation = $"o-{index}";
            var own = plan.Measures.Where(measure => measure.LeadCodes.Contains(organisation)).ToList();
            revisions.Add(Revision(organisation, [.. own.Select(measure => new Figure(measure.Code, null, Value(values[plan.Measures.ToList().IndexOf(measure)]), null))]));
            if (fates[index] == 3)
            {
                decisions.Add(Returned(revisions[^1], own.Count > 0 ? own[0].Code : null));
            }
        }

        return new()
        {
            Period = March,
            Plan = plan,
            Breakdowns = plan.Measures.Where((_, index) => parts[index] > 10).ToDictionary(measure => measure.Code, measure => Breakdown(measure, parts[plan.Measures.ToList().IndexOf(measure)])),
            Organisations = new Dictionary<string, Reporting.Organisations.OrganisationVersion>(),
            Obligations = [],
            Revisions = revisions,
            Decisions = decisions,
        };
    }

    private static Vintage? Value(int value) => value > 30 ? null : new(value, null, Guid.Empty, default);

    private static PlanVersion APlanVersion(IReadOnlyList<PlannedMeasure> measures, Guid planId) => new()
    {
        PlanId = planId,
        Version = 1,
        Province = "son-la",
        PlanYear = 2024,
        DocumentNumber = "x",
        Measures = measures,
        RecordedAt = default,
    };

    private static BreakdownVersion Breakdown(PlannedMeasure measure, int part) => new()
    {
        MeasureId = measure.MeasureId,
        Version = 1,
        PlanId = Guid.Empty,
        MeasureCode = measure.Code,
        Months = Enumerable.Repeat<decimal?>(part / 4m, 12).ToList(),
        Quarters = [null, null, null, null],
        RecordedAt = default,
    };

    private static ReportRevision Revision(string organisationCode, IReadOnlyList<Figure> figures) => new()
    {
        ReportId = Guid.CreateVersion7(),
        Revision = 1,
        Kind = ReportRevision.Submission,
        Province = "son-la",
        PlanYear = 2024,
        OrganisationCode = organisationCode,
        PeriodEndsOn = March.LastDay,
        ObligationIds = [],
        Content = new(figures, "a", "b", []),
        SubmittedAt = default,
        SubmittedBy = Guid.Empty,
        SubmittedByName = "x",
        EventMessageId = Guid.Empty,
    };

    private static ReportDecision Returned(ReportRevision revision, string? measureCode) => new()
    {
        DecisionId = Guid.CreateVersion7(),
        ReportId = revision.ReportId,
        Revision = 1,
        Kind = ReportDecision.Returned,
        MeasureCode = measureCode,
        Reason = "x",
        DecidedAt = default,
        DecidedBy = Guid.Empty,
        DecidedByName = "x",
        EventMessageId = Guid.Empty,
    };
}
