using FsCheck;
using FsCheck.Fluent;
using SonLa.Reporting.Calendars;
using SonLa.ServiceDefaults.Time;
using Xunit;

namespace SonLa.Reporting.Tests.Calendars;

public sealed class CalendarReckoningTests
{
    private static readonly ReportingCalendar SonLa2024 = ACalendar.OfSonLa2024();

    [Fact]
    public void The_month_report_of_February_2024_is_due_until_the_last_millisecond_of_the_17th_in_Vietnam()
    {
        var duty = Duty("b", "2024-02");

        Assert.Equal(DateTimeOffset.Parse("2024-02-17T23:59:59.999+07:00", System.Globalization.CultureInfo.InvariantCulture), duty.DueAt);
        Assert.Equal(TimeSpan.FromHours(7), duty.DueAt.Offset);
    }

    [Fact]
    public void The_year_2024_asks_a_lead_for_nineteen_reports_under_regime_a() =>
        Assert.Equal(
            [("half", 1), ("month", 12), ("nine-months", 1), ("quarter", 4), ("year", 1)],
            CalendarReckoning.Duties(SonLa2024).Where(duty => duty.Regime.Code == "a").GroupBy(duty => duty.PeriodKind).Select(group => (group.Key, group.Count())).Order());

    [Fact]
    public void What_is_asked_for_once_is_due_the_day_before_the_date_named()
    {
        Assert.Equal(new DateOnly(2024, 1, 29), VietnamTime.DayOf(Duty("c", "2024-ke-hoach").DueAt));
        Assert.Equal(new DateOnly(2024, 11, 9), VietnamTime.DayOf(Duty("d", "2024-tong-hop").DueAt));
    }

    [Fact]
    public void A_period_due_before_the_regime_holds_asks_nothing()
    {
        var regime = SonLa2024.Regime("b");
        var later = SonLa2024 with { Regimes = [regime with { HoldsFrom = regime.HoldsFrom with { Day = new DateOnly(2024, 1, 18) } }] };

        Assert.Equal("2024-02", CalendarReckoning.Duties(later)[0].Period);
    }

    [Fact]
    public void A_period_due_on_the_day_the_regime_begins_is_owed()
    {
        var regime = SonLa2024.Regime("b");
        var later = SonLa2024 with { Regimes = [regime with { HoldsFrom = regime.HoldsFrom with { Day = new DateOnly(2024, 1, 17) } }] };

        Assert.Equal("2024-01", CalendarReckoning.Duties(later)[0].Period);
    }

    [Theory]
    [InlineData("keep", "2024-02-17")]
    [InlineData("before", "2024-02-16")]
    [InlineData("after", "2024-02-19")]
    public void A_last_day_on_a_Saturday_goes_where_the_policy_sends_it(string policy, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), VietnamTime.DayOf(Duty("b", "2024-02", policy).DueAt));

    [Theory]
    [InlineData("before", "2024-06-14", "2024-06-18")]
    [InlineData("after", "2024-06-18", "2024-06-18")]
    public void Holidays_count_like_weekends_and_nobody_is_due_before_the_data_are_complete(string policy, string reach, string expected)
    {
        // The 17th is a Monday here and a holiday; the working day before it is the cut-off itself.
        var holidays = SonLa2024 with { Holidays = [new Holiday { Day = new DateOnly(2024, 6, 17), Name = "x" }] };

        var due = Duty("b", "2024-06", policy, holidays).DueAt;

        Assert.True(VietnamTime.DayOf(due) >= DateOnly.Parse(reach, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), VietnamTime.DayOf(due));
    }

    [Fact]
    public void Nothing_is_due_on_or_before_its_cut_off_whatever_the_policy_and_holidays() =>
        Prop.ForAll(
            Gen.Choose(1, 26).SelectMany(day => Gen.Choose(day + 2, 28).SelectMany(before => Gen.Choose(2000, 2100).SelectMany(
                year => Gen.Elements(WeekendRule.Keep, WeekendRule.Before, WeekendRule.After).SelectMany(
                    policy => Gen.Choose(0, 364).ListOf(60),
                    (policy, holidays) => (policy, holidays)),
                (year, rest) => (year, rest.policy, rest.holidays)),
                (before, rest) => (before, rest.year, rest.policy, rest.holidays)),
                (day, rest) => (day, rest.before, rest.year, rest.policy, rest.holidays)).ToArbitrary(),
            chosen =>
            {
                var regime = SonLa2024.Regime("a");
                var calendar = SonLa2024 with
                {
                    PlanYear = chosen.year,
                    CutOff = SonLa2024.CutOff with { Day = chosen.day },
                    Weekend = SonLa2024.Weekend with { Policy = chosen.policy },
                    Holidays = [.. chosen.holidays.Distinct().Select(offset => new Holiday { Day = new DateOnly(chosen.year, 1, 1).AddDays(offset), Name = "x" })],
                    Regimes = [regime with { HoldsFrom = regime.HoldsFrom with { Day = new DateOnly(1999, 1, 1) }, Due = regime.Due with { DayOfLastMonth = chosen.before } }],
                };

                var duties = CalendarReckoning.Duties(calendar);

                Assert.Equal(19, duties.Count);
                Assert.All(duties, duty => Assert.True(duty.DueAt > VietnamTime.EndOf(CalendarReckoning.Window(calendar, duty.Regime, ReportingPeriod.Parse(duty.Period)).To)));
                Assert.All(duties, duty => Assert.Equal(VietnamTime.EndOf(VietnamTime.DayOf(duty.DueAt)), duty.DueAt));
                Assert.All(duties, duty => Assert.True(duty.OpensAt < duty.DueAt));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_period_s_code_reads_back_as_the_period() =>
        Assert.All(
            PeriodKinds.OfTheYear.SelectMany(kind => ReportingPeriod.Of(2024, kind)),
            period => Assert.Equal(period, ReportingPeriod.Find(period.Code)));

    [Theory]
    [InlineData("2024-13")]
    [InlineData("2024-00")]
    [InlineData("2024-Q5")]
    [InlineData("2024-H3")]
    [InlineData("2024")]
    [InlineData("2024-1")]
    [InlineData("x")]
    [InlineData("")]
    public void What_is_not_a_period_s_code_is_none(string code) => Assert.Null(ReportingPeriod.Find(code));

    private static CalendarDuty Duty(string regime, string period) => Duty(regime, period, WeekendRule.Keep, SonLa2024);

    private static CalendarDuty Duty(string regime, string period, string policy) => Duty(regime, period, policy, SonLa2024);

    private static CalendarDuty Duty(string regime, string period, string policy, ReportingCalendar calendar) =>
        CalendarReckoning.Duties(calendar with { Weekend = calendar.Weekend with { Policy = policy } }).Single(duty => duty.Regime.Code == regime && duty.Period == period);
}
