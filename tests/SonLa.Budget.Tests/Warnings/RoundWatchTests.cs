using System.Net;
using SonLa.Budget.Rounds;
using SonLa.Contracts.Budget;
using SonLa.Testing;
using Xunit;

namespace SonLa.Budget.Tests.Warnings;

public sealed class RoundWatchTests(BudgetService budget) : IClassFixture<BudgetService>
{
    [Fact]
    public async Task Before_a_round_owners_hear_once_what_is_expected_and_after_it_planning_is_reminded_until_somebody_opens_it()
    {
        await budget.Disburse(await budget.Import("RW-SLOW", 2022, 1_000_000), 10_000);
        await budget.Disburse(await budget.Import("RW-FAST", 2022, 1_000_000), 950_000);
        await budget.Import("RW-NOPLAN", 2022, 0);
        var history = Enumerable.Range(1, 20).SelectMany(number => new[] { 2022, 2023 }.Select(year => new { projectCode = $"CU-{number:00}", year, capitalInDong = 1200, cumulativeInDong = Enumerable.Range(1, 12).Select(month => month * 90), reference = "KB" }));
        Assert.Equal(HttpStatusCode.Created, (await budget.Planning().PostWithKey("/past-disbursements", new { entries = history })).StatusCode);

        await On(6);
        await Counted(shortfalls: 1, reminders: 1);
        await budget.Import("RW-NEW", 2024, 500_000);
        await On(8);
        await Counted(shortfalls: 2, reminders: 2);
        Assert.Equal(HttpStatusCode.Created, (await budget.Planning().PostWithKey("/review-rounds/2024/1/opening", new { })).StatusCode);
        await budget.Import("RW-THEN", 2024, 500_000);
        await On(15);
        await Counted(shortfalls: 3, reminders: 2);

        // Looks follow each other: when this day's is seen, the one of the fifteenth is over.
        await budget.Import("RW-LAST", 2024, 500_000);
        await On(16);
        await Counted(shortfalls: 4, reminders: 2);

        var expected = (await budget.Published<ShortfallExpected>()).OrderBy(happened => happened.ProjectCode, StringComparer.Ordinal).ToList();
        Assert.Equal(["RW-LAST", "RW-NEW", "RW-SLOW", "RW-THEN"], expected.Select(happened => happened.ProjectCode));
        var slow = expected[2];
        Assert.Equal(
            (2024, 2, new DateOnly(2024, 9, 30), 60m, new DateOnly(2024, 6, 30), 1_000_000m, 10_000m, true, BudgetService.Owner),
            (slow.PlanYear, slow.RoundNumber, slow.CutOff, slow.ThresholdPercent, slow.Through, slow.CapitalInForceInDong, slow.DisbursedInDong, slow.EvenAtBest, slow.OwnerCode));
        Assert.True(slow.DisbursedInDong <= slow.ByCutOff.LowInDong && slow.ByCutOff.LowInDong <= slow.ByCutOff.ExpectedInDong && slow.ByCutOff.ExpectedInDong <= slow.ByCutOff.HighInDong, slow.ToString());
        Assert.True(slow.ByCutOff.HighInDong < 600_000 && slow.ByCutOff.ExpectedInDong <= slow.ByYearEnd.ExpectedInDong, slow.ToString());
        var owed = (await budget.Published<RoundOpeningOwed>()).OrderBy(happened => happened.Version).ToList();

        // The first look at a day of July that found a project may have been the one before.
        Assert.Equal([(1, 1), (1, 2)], owed.Select(happened => (happened.RoundNumber, happened.Version)));
        Assert.InRange(owed[0].DaysSinceCutOff, 5, 6);
        Assert.Equal((8, 2, 50m), (owed[1].DaysSinceCutOff, owed[1].Projects, owed[1].ThresholdPercent!.Value));

        Task On(int day) => budget.SetClock(new(2024, 7, day, 9, 0, 0, TimeSpan.FromHours(7)));
        Task Counted(long shortfalls, long reminders) => Eventually.Equal((shortfalls, reminders), async () =>
            (await budget.Database().Scalar<long>("select count(*) from shortfall_warnings"), await budget.Database().Scalar<long>("select count(*) from round_reminders")));
    }

    [Theory]
    [InlineData("2024-06-30", null)]
    [InlineData("2024-07-01", 1)]
    [InlineData("2024-07-06", 1)]
    [InlineData("2024-07-20", 14)]
    [InlineData("2024-08-13", 14)]
    [InlineData("2024-08-14", null)]
    public void A_reminder_is_the_newest_that_is_due_and_ends_with_time(string day, int? rung) =>
        Assert.Equal(rung, new ReviewRound(1, new(2024, 6, 30), 50, ReviewRound.All, "x", RemindOpening: [1, 7, 14]).OpeningRungOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2024-04-30", false)]
    [InlineData("2024-05-01", true)]
    [InlineData("2024-06-29", true)]
    [InlineData("2024-06-30", false)]
    public void What_is_expected_is_told_before_the_cut_off_and_not_on_it(string day, bool tells) =>
        Assert.Equal(tells, new ReviewRound(1, new(2024, 6, 30), 50, ReviewRound.All, "x", ForecastDaysBefore: 60).ExpectsOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
}
