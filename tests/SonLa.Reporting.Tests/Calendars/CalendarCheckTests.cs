using SonLa.Reporting.Calendars;
using Xunit;

namespace SonLa.Reporting.Tests.Calendars;

public sealed class CalendarCheckTests
{
    private static readonly ReportingCalendar Right = ACalendar.OfSonLa2024();

    [Fact]
    public void The_shipped_calendar_has_no_mistake() => Assert.Empty(CalendarCheck.Mistakes(Right));

    [Fact]
    public void A_due_day_that_leaves_no_day_after_the_cut_off_is_a_mistake() =>
        Assert.Contains(CalendarCheck.Mistakes(With(regime => regime with { Due = regime.Due with { BeforeDayOfLastMonth = 15 } })), mistake => mistake.Contains("beforeDayOfLastMonth", StringComparison.Ordinal));

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

    private static ReportingCalendar With(Func<Regime, Regime> change) => Right with { Regimes = [change(Right.Regime("b"))] };
}
