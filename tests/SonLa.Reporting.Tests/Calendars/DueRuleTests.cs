using FsCheck;
using FsCheck.Fluent;
using SonLa.Reporting.Calendars;
using SonLa.ServiceDefaults.Time;
using Xunit;

namespace SonLa.Reporting.Tests.Calendars;

public sealed class DueRuleTests
{
    private static readonly WorkingDays Weekdays = new([], []);

    [Theory]
    [InlineData("before", 18, 0, "2024-02", "2024-02-17")]
    [InlineData("by", 18, 0, "2024-02", "2024-02-18")]
    [InlineData("before", 15, 0, "2022-Q1", "2022-03-14")]
    [InlineData("by", 5, 1, "2024-12", "2025-01-05")]
    [InlineData("before", 1, 1, "2024-02", "2024-02-29")]
    [InlineData("by", 31, 0, "2024-02", "2024-02-29")]
    [InlineData("by", 31, 0, "2023-02", "2023-02-28")]
    [InlineData("before", 30, 0, "2023-02", "2023-02-28")]
    public void Before_a_day_is_the_day_before_and_by_a_day_is_the_day_itself(string limit, int day, int monthsLater, string period, string expected)
    {
        var rule = new DueRule { Limit = limit, DayOfLastMonth = day, MonthsLater = monthsLater, Assumption = false, Note = "x" };

        Assert.Equal(Day(expected), rule.LastDay(ReportingPeriod.Parse(period), default, Weekdays));
    }

    [Theory]
    [InlineData("before", "2024-01-29")]
    [InlineData("by", "2024-01-30")]
    public void A_date_counts_the_same_way(string limit, string expected) =>
        Assert.Equal(Day(expected), new DueRule { Limit = limit, Date = new DateOnly(2024, 1, 30), Assumption = false, Note = "x" }.LastDay());

    [Fact]
    public void Working_days_after_the_cut_off_pass_over_weekends_and_holidays_and_count_worked_Saturdays()
    {
        var rule = new DueRule { Limit = DueRule.By, WorkingDaysAfterCutOff = 3, Assumption = false, Note = "x" };
        var february = ReportingPeriod.Parse("2024-02");

        // 14 February 2024 is a Wednesday.
        Assert.Equal(new DateOnly(2024, 2, 19), rule.LastDay(february, new DateOnly(2024, 2, 14), Weekdays));
        Assert.Equal(new DateOnly(2024, 2, 20), rule.LastDay(february, new DateOnly(2024, 2, 14), new WorkingDays([new DateOnly(2024, 2, 15)], [])));
        Assert.Equal(new DateOnly(2024, 2, 17), rule.LastDay(february, new DateOnly(2024, 2, 14), new WorkingDays([], [new DateOnly(2024, 2, 17)])));
    }

    [Fact]
    public void So_many_working_days_later_there_are_exactly_so_many_working_days_between() =>
        Prop.ForAll(
            Gen.Choose(0, 364).SelectMany(start => Gen.Choose(1, 60).SelectMany(count => Gen.Choose(0, 364).ListOf(40), (count, holidays) => (start, count, holidays))).ToArbitrary(),
            chosen =>
            {
                var first = new DateOnly(2024, 1, 1);
                var working = new WorkingDays(chosen.holidays.Select(first.AddDays), []);

                var day = working.After(first.AddDays(chosen.start), chosen.count);

                Assert.True(working.Includes(day));
                Assert.Equal(chosen.count, working.Between(first.AddDays(chosen.start), day));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_the_check_lets_pass_leaves_a_working_day_after_every_cut_off_and_ends_with_a_day_in_Vietnam() =>
        Prop.ForAll(Rules(), chosen =>
        {
            var (due, year, policy, holidays) = chosen;
            var sample = ACalendar.OfSonLa2024();
            var regime = sample.Regime("a") with { Due = due, HoldsFrom = sample.Regime("a").HoldsFrom with { Day = new DateOnly(1999, 1, 1) } };
            var calendar = sample with { PlanYear = year, Weekend = sample.Weekend with { Policy = policy }, Holidays = holidays, Regimes = [regime] };
            var duties = CalendarReckoning.Duties(calendar);
            var working = WorkingDays.Of(calendar);

            Assert.Equal(19, duties.Count);
            Assert.All(duties, duty => Assert.Equal(TimeSpan.FromHours(24) - TimeSpan.FromMilliseconds(1), TimeZoneInfo.ConvertTime(duty.DueAt, VietnamTime.Zone).TimeOfDay));
            var right = duties.All(duty => working.Between(CalendarReckoning.Window(calendar, regime, ReportingPeriod.Parse(duty.Period)).To, duty.LastDay) >= 1);
            Assert.Equal(right, CalendarCheck.Mistakes(calendar).Count == 0);
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<(DueRule Due, int Year, string Policy, IReadOnlyList<Holiday> Holidays)> Rules()
    {
        var days = Gen.Elements(DueRule.Before, DueRule.By).SelectMany(
            limit => Gen.Choose(10, 31),
            (limit, day) => new DueRule { Limit = limit, DayOfLastMonth = day, Assumption = false, Note = "x" });
        var counts = Gen.Choose(1, 10).Select(count => new DueRule { Limit = DueRule.By, WorkingDaysAfterCutOff = count, Assumption = false, Note = "x" });
        return Gen.OneOf(days, counts).SelectMany(due => Gen.Choose(2000, 2100).SelectMany(year => Gen.Elements("keep", "before", "after").SelectMany(
            _ => Gen.Choose(0, 364).ListOf(20),
            (policy, holidays) => (due, year, policy, (IReadOnlyList<Holiday>)[.. holidays.Distinct().Select(offset => new Holiday { Day = new DateOnly(year, 1, 1).AddDays(offset), Name = "x" })])))).ToArbitrary();
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
