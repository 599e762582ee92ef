using FsCheck;
using FsCheck.Fluent;
using SonLa.Reporting.Calendars;
using Xunit;

namespace SonLa.Reporting.Tests.Calendars;

public sealed class WindowTests
{
    [Fact]
    public void The_windows_of_a_kind_tile_the_year_without_gap_or_overlap_whatever_the_cut_off_and_year() =>
        Prop.ForAll(CutOffsAndYears(), chosen =>
        {
            var (day, year) = chosen;
            var cutOff = CutOff(day);
            foreach (var kind in new[] { PeriodKinds.Month, PeriodKinds.Quarter, PeriodKinds.Half, PeriodKinds.Year })
            {
                var windows = ReportingPeriod.Of(year, kind).Select(cutOff.Window).ToList();
                Assert.Equal(LastDayOf(year - 1, day).AddDays(1), windows[0].From);
                Assert.Equal(LastDayOf(year, day), windows[^1].To);
                Assert.All(windows.Zip(windows.Skip(1)), pair => Assert.Equal(pair.First.To.AddDays(1), pair.Second.From));
                Assert.Equal(DateTime.IsLeapYear(year) ? 366 : 365, windows.Sum(window => window.To.DayNumber - window.From.DayNumber + 1));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nine_months_reach_from_the_year_s_first_window_to_the_end_of_the_third_quarter_s() =>
        Prop.ForAll(CutOffsAndYears(), chosen =>
        {
            var (day, year) = chosen;

            var window = CutOff(day).Window(new ReportingPeriod(year, PeriodKinds.NineMonths, 1));

            Assert.Equal(new DataWindow(CutOff(day).Window(new ReportingPeriod(year, PeriodKinds.Year, 1)).From, CutOff(day).Window(new ReportingPeriod(year, PeriodKinds.Quarter, 3)).To), window);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(14, "2024-02", "2024-01-15", "2024-02-14")]
    [InlineData(14, "2024-01", "2023-12-15", "2024-01-14")]
    [InlineData(14, "2024-Q1", "2023-12-15", "2024-03-14")]
    [InlineData(14, "2024-H1", "2023-12-15", "2024-06-14")]
    [InlineData(14, "2024-H2", "2024-06-15", "2024-12-14")]
    [InlineData(14, "2024-9M", "2023-12-15", "2024-09-14")]
    [InlineData(14, "2024-Y", "2023-12-15", "2024-12-14")]
    [InlineData(null, "2024-02", "2024-02-01", "2024-02-29")]
    [InlineData(null, "2022-02", "2022-02-01", "2022-02-28")]
    [InlineData(null, "2024-Y", "2024-01-01", "2024-12-31")]
    public void A_period_measures_the_15th_to_the_14th_or_the_calendar_s_months(int? day, string period, string from, string to) =>
        Assert.Equal(new DataWindow(Day(from), Day(to)), CutOff(day).Window(ReportingPeriod.Parse(period)));

    private static Arbitrary<(int? Day, int Year)> CutOffsAndYears() =>
        Gen.Choose(0, 27).SelectMany(day => Gen.Choose(2000, 2100), (day, year) => (day == 0 ? null : (int?)day, year)).ToArbitrary();

    private static DateOnly LastDayOf(int year, int? day) => new(year, 12, day ?? 31);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static CutOffRule CutOff(int? day) => new() { Day = day, Source = "x", Note = "x" };
}
