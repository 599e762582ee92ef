using SonLa.Check.Expected;
using Xunit;

namespace SonLa.Check.Tests;

public sealed class ExpectedReportsTests
{
    private readonly SmallScenario _small = new();

    [Fact]
    public void A_month_is_reported_by_all_but_the_missing()
    {
        var march = _small.Reports.Of(_small.Scenario.Months[2]);

        Assert.Equal(["so-khdt", "so-tc", "vp-ubnd", "so-yt"], march.Select(report => report.Organisation));
    }

    [Theory]
    [InlineData("so-tc", "a", "2024-02", "2024-03-01", "OnTime")]
    [InlineData("so-tc", "a", "2024-02", "2024-02-17T12:00:00", "NotYetDue")]
    [InlineData("huyen-moc-chau", "b", "2024-02", "2024-03-01", "Late")]
    [InlineData("huyen-moc-chau", "b", "2024-02", "2024-02-17T23:59:59", "NotYetDue")]
    [InlineData("huyen-moc-chau", "b", "2024-03", "2024-04-10", "Missing")]
    [InlineData("so-yt", "a", "2024-Q1", "2024-04-10", "Late")]
    [InlineData("cuc-thong-ke", "a", "2024-Q1", "2024-04-10", "Missing")]
    [InlineData("so-yt", "c", "c", "2024-04-10", "Missing")]
    [InlineData("so-tc", "c", "c", "2024-04-10", "OnTime")]
    public void A_duty_stands_as_its_submission_and_its_due_instant_say(
        string organisation, string regime, string period, string asOf, string standing)
    {
        var duty = _small.Calendar.Duties.Single(candidate =>
            candidate.Organisation == organisation && candidate.Regime.Code == regime && candidate.Period == period);

        var seen = _small.Reports.StandingOf(duty, DateTimeOffset.Parse(asOf + (asOf.Contains('T') ? "+07:00" : "T00:00:00+07:00"), null));

        Assert.Equal(Enum.Parse<Standing>(standing), seen);
    }
}
