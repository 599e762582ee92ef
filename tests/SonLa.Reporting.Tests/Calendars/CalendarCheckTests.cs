using SonLa.Reporting.Calendars;
using Xunit;

namespace SonLa.Reporting.Tests.Calendars;

public sealed class CalendarCheckTests
{
    private static readonly ReportingCalendar Right = ACalendar.OfSonLa2024();

    [Theory]
    [InlineData("son-la", 2022)]
    [InlineData("son-la", 2024)]
    [InlineData("lang-son", 2024)]
    public void The_shipped_calendars_have_no_mistake(string province, int year) => Assert.Empty(CalendarCheck.Mistakes(ACalendar.Of(province, year)));

    [Fact]
    public void A_due_day_that_leaves_no_working_day_after_the_cut_off_is_refused_unless_the_regime_says_why_it_may() =>
        Assert.Multiple(
            () => Assert.Contains(Due(due => due with { DayOfLastMonth = 15 }), mistake => mistake.Contains("2024-02 is due on 2024-02-14", StringComparison.Ordinal)),
            () => Assert.Contains(Due(due => due with { DayOfLastMonth = 17 }), mistake => mistake.Contains("2024-06 is due on 2024-06-16", StringComparison.Ordinal)),
            () => Assert.Empty(Due(due => due with { DayOfLastMonth = 15, MayPrecedeCutOff = "Dự báo." })));

    [Fact]
    public void A_due_rule_has_exactly_one_starting_point_of_the_right_kind() =>
        Assert.All(
            new Func<DueRule, DueRule>[]
            {
                due => due with { DayOfLastMonth = null },
                due => due with { WorkingDaysAfterCutOff = 3, Limit = DueRule.By },
                due => due with { DayOfLastMonth = null, Date = new DateOnly(2024, 2, 1) },
                due => due with { DayOfLastMonth = null, WorkingDaysAfterEvent = 3, Limit = DueRule.By },
                due => due with { DayOfLastMonth = 32 },
            },
            change => Assert.Contains(Due(change), mistake => mistake.Contains("exactly one starting point", StringComparison.Ordinal)));

    [Theory]
    [InlineData("after", 0, "limit")]
    [InlineData("before", 13, "monthsLater")]
    public void A_due_rule_out_of_its_words_is_a_mistake(string limit, int monthsLater, string member) =>
        Assert.Contains(Due(due => due with { Limit = limit, MonthsLater = monthsLater }), mistake => mistake.Contains(member, StringComparison.Ordinal));

    [Fact]
    public void A_period_that_the_regime_does_not_have_cannot_be_picked() =>
        Assert.Contains(CalendarCheck.Mistakes(With(regime => regime with { Only = new Dictionary<string, IReadOnlyList<int>> { ["quarter"] = [1] } })), mistake => mistake.Contains("only", StringComparison.Ordinal));

    [Fact]
    public void A_worked_day_lies_on_a_weekend() =>
        Assert.Single(CalendarCheck.Mistakes(Right with { WorkedDays = [new Holiday { Day = new DateOnly(2024, 5, 6), Name = "x" }] }));

    [Fact]
    public void An_unknown_kind_of_period_is_a_mistake() =>
        Assert.Contains(CalendarCheck.Mistakes(With(regime => regime with { Periods = ["week"] })), mistake => mistake.Contains("periods", StringComparison.Ordinal));

    [Fact]
    public void An_unknown_weekend_policy_is_a_mistake() =>
        Assert.Single(CalendarCheck.Mistakes(Right with { Weekend = Right.Weekend with { Policy = "skip" } }));

    [Fact]
    public void Two_regimes_of_one_code_are_a_mistake() =>
        Assert.Single(CalendarCheck.Mistakes(Right with { Regimes = [.. Right.Regimes, Right.Regimes[0]] }));

    [Fact]
    public void A_calendar_with_a_mistake_is_not_taken_into_service() =>
        Assert.Throws<InvalidOperationException>(() => new CalendarShelf([Right with { PlanYear = 24 }]));

    [Fact]
    public void An_unknown_member_in_the_file_is_refused() =>
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => CalendarShelf.Parse("""{ "province": "son-la", "surprise": 1 }"""));

    private static IReadOnlyList<string> Due(Func<DueRule, DueRule> change) => CalendarCheck.Mistakes(With(regime => regime with { Due = change(regime.Due) }));

    private static ReportingCalendar With(Func<Regime, Regime> change) => Right with { Regimes = [change(Right.Regime("b"))] };
}
