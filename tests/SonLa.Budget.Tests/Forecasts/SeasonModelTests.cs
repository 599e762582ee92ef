using SonLa.Budget.Forecasts;
using SonLa.Budget.Rounds;
using Xunit;
using Xunit.Abstractions;

namespace SonLa.Budget.Tests.Forecasts;

public sealed class SeasonModelTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    public void Held_back_months_lie_within_the_interval_as_often_as_it_says_and_nearer_than_the_even_pace(int month)
    {
        var (inside, count, error, naive) = (0, 0, 0m, 0m);
        for (var seed = 1; seed <= 5; seed++)
        {
            var years = GeneratedYears.Of(seed, 120, 2020, 2024);
            foreach (var heldBack in new[] { 2023, 2024 })
            {
                var model = SeasonModel.Of(years, heldBack)!;
                foreach (var past in years.Where(one => one.Year == heldBack))
                {
                    var (seen, known, truth) = (model.Expect(past.ProjectCode, month, 12, past.Ratio(month)), past.Ratio(month), past.Ratio(12));
                    inside += truth >= seen.Low && truth <= seen.High ? 1 : 0;
                    error += Math.Abs(truth - seen.Ratio);
                    naive += Math.Abs(truth - Math.Min(1, known * 12 / month));
                    count++;
                }
            }
        }

        output.WriteLine($"month {month}: {count} held-back years, coverage {100m * inside / count:0.0} %, mean error {100 * error / count:0.0} points, even pace {100 * naive / count:0.0} points");
        Assert.InRange((decimal)inside / count, 0.70m, 0.90m);
        Assert.True(error < naive * 0.7m, $"{error} is not clearly below {naive}.");
    }

    [Fact]
    public void A_project_with_a_season_of_its_own_is_expected_by_it_and_one_without_by_the_province_s()
    {
        // The province pays evenly, DA-X always pays in December.
        var history = Enumerable.Range(1, 20).SelectMany(number => new[] { 2021, 2022, 2023 }.Select(year => Even($"DA-{number}", year)))
            .Concat(new[] { 2021, 2022, 2023 }.Select(year => new PastYear("DA-X", year, 1200, [.. Enumerable.Repeat(0m, 11), 1200m])));
        var model = SeasonModel.Of(history, 2024)!;

        var (own, other) = (model.Expect("DA-X", 6, 12, 0), model.Expect("DA-NEW", 6, 12, 0.5m));

        Assert.True(own.Ratio > 0.5m, $"{own.Ratio}");
        Assert.InRange(other.Ratio, 0.95m, 1m);
        Assert.True(model.Expect("DA-NEW", 6, 12, 0).Ratio < own.Ratio);
    }

    [Fact]
    public void Later_years_teach_nothing_and_too_few_give_no_model()
    {
        var history = Enumerable.Range(1, 20).SelectMany(number => new[] { 2022, 2023 }.Select(year => Even($"DA-{number}", year))).ToList();

        Assert.NotNull(SeasonModel.Of(history, 2024));
        Assert.Null(SeasonModel.Of(history, 2023));
        Assert.Null(SeasonModel.Of(history.Take(29), 2024));
        Assert.Null(SeasonModel.Of([], 2024));
    }

    [Fact]
    public void An_expectation_never_falls_below_what_is_paid_nor_above_the_capital()
    {
        var model = SeasonModel.Of(GeneratedYears.Of(7, 60, 2020, 2023), 2024)!;

        for (var month = 1; month < 12; month++)
        {
            for (var known = 0m; known <= 1; known += 0.125m)
            {
                var seen = model.Expect("DA-001", month, 12, known);
                Assert.True(known <= seen.Low && seen.Low <= seen.High && seen.High <= 1 && seen.Ratio >= known && seen.Ratio <= 1, $"{month}, {known}: {seen}");
            }
        }
    }

    [Theory]
    [InlineData(0, 5, "no-capital")]
    [InlineData(100, 0, "too-early")]
    public void What_is_not_computable_says_why(decimal capital, int month, string reason)
    {
        var model = SeasonModel.Of(GeneratedYears.Of(7, 60, 2020, 2023), 2024);

        Assert.Equal(reason, ProjectForecast.Of(model, "DA-001", true, month, new(0, capital), []).Reason);
        Assert.Equal("too-little-history", ProjectForecast.Of(null, "DA-001", true, 5, new(0, 100), []).Reason);
    }

    [Fact]
    public void A_slow_project_is_warned_of_before_the_rounds_that_let_it_in()
    {
        var history = Enumerable.Range(1, 20).SelectMany(number => new[] { 2022, 2023 }.Select(year => Even($"DA-{number}", year)));
        var model = SeasonModel.Of(history, 2024);
        ReviewRound[] rounds = [new(1, new(2024, 6, 30), 50, "carried-over", "mẫu"), new(2, new(2024, 9, 30), 60, "all", "mẫu")];

        var slow = ProjectForecast.Of(model, "DA-1", true, 4, new(0, 1200), rounds);
        var fresh = ProjectForecast.Of(model, "DA-NEW", false, 7, new(700, 1200), rounds);

        Assert.Equal([(1, "likely-below"), (2, "likely-below")], slow.Rounds.Select(round => (round.Number, round.Warning!)));
        Assert.Equal([(2, null)], fresh.Rounds.Select(round => (round.Number, round.Warning)));
        Assert.Equal(1200, fresh.YearEnd!.ExpectedInDong);
    }

    private static PastYear Even(string code, int year) => new(code, year, 1200, [.. Enumerable.Range(1, 12).Select(month => month * 100m)]);
}
