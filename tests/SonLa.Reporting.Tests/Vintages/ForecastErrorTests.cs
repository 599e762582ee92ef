using SonLa.Reporting.Progress;
using SonLa.Reporting.Vintages;
using Xunit;

namespace SonLa.Reporting.Tests.Vintages;

public sealed class ForecastErrorTests(ReportingService service) : IClassFixture<ReportingService>
{
    [Fact]
    public void A_sum_is_wrong_by_a_percentage_and_a_share_by_points()
    {
        Assert.Equal(new(-100, -10m, null), ForecastError.Of(AMeasure.Named("m", "1"), 900, Known(1000)));
        Assert.Equal(new(3, null, NotComputable.InPoints), ForecastError.Of(AMeasure.Named("m", "1") with { Kind = "rate", Unit = "%" }, 14, Known(11)));
        Assert.Equal(new(5, null, NotComputable.NoRatio), ForecastError.Of(AMeasure.Named("m", "1"), 5, Known(0)));
        Assert.Equal(new(null, null, NotComputable.NoEstimate), ForecastError.Of(AMeasure.Named("m", "1"), null, Known(1)));
        Assert.Equal(new(null, null, NotComputable.ConflictingValues), ForecastError.Of(AMeasure.Named("m", "1"), 5, new(null, NotComputable.ConflictingValues, [], null)));
    }

    [Fact]
    public async Task An_organisations_estimates_are_compared_as_they_stood_before_the_official_figure_was_known()
    {
        await service.OpenOnce();
        await service.SetClock(ReportingService.At("2024-03-16T09:00:00+07:00"));
        var reportId = await service.Accepted("so-tc", "budget-revenue", 900, "2024-Q1");
        await service.SetClock(ReportingService.At("2024-06-16T09:00:00+07:00"));
        await service.Accepted("so-tc", "budget-revenue", 2_200, "2024-Q2");
        await service.SetClock(ReportingService.At("2024-08-01T09:00:00+07:00"));
        await Official("2024-Q1", 1_000);
        await Official("2024-Q2", 2_000);

        // Who knows the result estimates well.
        await service.Correct("so-tc", reportId, new { measureCode = "budget-revenue", estimate = new { value = 1_000 }, reason = "Theo số chính thức" });

        var own = Assert.Single((await service.Planning().GetJson("/forecast-errors?year=2024&periodKind=quarter")).GetProperty("organisations").EnumerateArray());
        Assert.Equal(("so-tc", "Cơ quan so-tc", 2), (own.Text("organisationCode"), own.Text("organisationName"), own.Number("compared")));
        Assert.Equal([-10m, 10m], own.GetProperty("figures").EnumerateArray().Select(figure => figure.GetProperty("percent").GetDecimal()));
        Assert.Equal((10m, 0m), (own.GetProperty("meanAbsolutePercent").GetDecimal(), own.GetProperty("meanPercent").GetDecimal()));
        Assert.Empty((await service.Planning().GetJson("/forecast-errors?year=2024&periodKind=year")).GetProperty("organisations").EnumerateArray());
        Assert.Empty((await service.Head("so-xd").GetJson("/forecast-errors?year=2024")).GetProperty("organisations").EnumerateArray());
        using var nonsense = await service.Planning().GetAsync("/forecast-errors?year=1&periodKind=week");
        Assert.Equal(["periodKind", "year"], (await nonsense.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
    }

    private static OfficialStanding Known(decimal value) => new(value, null, [], null);

    private async Task Official(string period, decimal value) =>
        (await service.Planning().PostOnce($"/periods/{period}/vintages/budget-revenue", new { vintage = "official", figure = new { value }, source = "Kho bạc" })).EnsureSuccessStatusCode();
}
