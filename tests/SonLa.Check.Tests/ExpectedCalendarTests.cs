using SonLa.Check.Expected;
using Xunit;

namespace SonLa.Check.Tests;

public sealed class ExpectedCalendarTests
{
    private readonly SmallScenario _small = new();

    [Theory]
    [InlineData("a", "month", 48)]
    [InlineData("a", "quarter", 16)]
    [InlineData("a", "half", 4)]
    [InlineData("a", "nine-months", 4)]
    [InlineData("a", "year", 4)]
    [InlineData("b", "month", 60)]
    [InlineData("c", "once", 5)]
    [InlineData("d", "once", 1)]
    public void Each_regime_opens_its_own_number_of_duties(string regime, string kind, int duties)
    {
        Assert.Equal(duties, _small.Calendar.Duties.Count(duty => duty.Regime.Code == regime && duty.Kind == kind));
    }

    [Fact]
    public void Before_the_18th_ends_with_the_last_millisecond_of_the_17th()
    {
        var february = _small.Calendar.Duties.First(duty => duty is { Period: "2024-02", Regime.Code: "b" });

        Assert.Equal(DateTimeOffset.Parse("2024-02-17T23:59:59.999+07:00", null), february.DueAt);
    }

    [Fact]
    public void A_duty_that_fell_due_before_its_regime_held_is_not_opened()
    {
        var late = _small.Scenario with
        {
            Regimes = [.. _small.Scenario.Regimes.Select(regime => regime with { HoldsFrom = new DateOnly(2024, 2, 1) })],
        };

        var calendar = new ExpectedCalendar(late, _small.Plan, 2024, "so-khdt");

        Assert.DoesNotContain(calendar.Duties, duty => duty.Period is "2024-01" or "c");
        Assert.Equal(55, calendar.Duties.Count(duty => duty.Regime.Code == "b"));
    }

    [Fact]
    public void March_brings_an_owner_the_month_twice_and_the_quarter()
    {
        Assert.Equal(
            ["a 2024-03", "a 2024-Q1", "b 2024-03"],
            _small.Calendar.Owed("so-tc", 3).Select(duty => $"{duty.Regime.Code} {duty.Period}").Order(StringComparer.Ordinal));
    }
}
