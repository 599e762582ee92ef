using SonLa.Check.Expected;
using SonLa.Check.Scenarios;
using Xunit;

namespace SonLa.Check.Tests;

public sealed class ExpectedRoundTests
{
    private static readonly RoundOfProjects Round = new()
    {
        Number = 1,
        CutOff = new DateOnly(2024, 6, 30),
        ThresholdPercent = 50,
        CarriedOverOnly = true,
        Source = "mẫu",
        Witnesses = [],
    };

    [Theory]
    [InlineData(2023, 49_996, true)]
    [InlineData(2023, 50_000, false)]
    [InlineData(2023, 49_999.999, true)]
    [InlineData(2024, 20_000, false)]
    [InlineData(2023, 0, true)]
    public void A_carried_over_project_strictly_below_half_of_its_plan_is_caught(int beganInYear, double disbursed, bool caught)
    {
        var round = Of(beganInYear, [Capital(100_000, "2024-01-02")], [Payment((decimal)disbursed, "2024-06-30")]);

        Assert.Equal(caught, round.Caught.Any());
    }

    [Fact]
    public void What_comes_into_force_or_is_paid_after_the_cut_off_day_does_not_count()
    {
        var round = Of(
            2022,
            [Capital(80, "2024-01-02"), Capital(20, "2024-06-30"), Capital(-70, "2024-07-01")],
            [Payment(30, "2024-06-30"), Payment(40, "2024-07-01")]);

        Assert.Equal([new ExpectedRound.Line("DA", 100, 30, 30)], round.Caught);
    }

    [Fact]
    public void Capital_of_another_year_and_what_is_paid_of_it_do_not_count()
    {
        var round = Of(
            2022,
            [Capital(100, "2024-01-02"), Capital(100, "2023-01-02", 2023)],
            [Payment(40, "2024-05-01"), Payment(90, "2024-03-01", 2023)]);

        Assert.Equal(40, Assert.Single(round.Caught).RatioPercent);
    }

    [Fact]
    public void Without_a_capital_plan_there_is_no_ratio_and_nothing_to_catch()
    {
        var round = Of(2022, [Capital(100, "2024-07-01")], []);

        Assert.Equal(["DA"], round.WithoutCapital);
        Assert.Empty(round.Caught);
        Assert.Equal(0, round.Considered);
    }

    [Fact]
    public void The_forty_sample_projects_have_the_witnesses_that_the_scenario_names()
    {
        var folder = Path.Combine(SmallScenario.Root(), "samples");
        var scenario = Scenario.Read(Path.Combine(folder, "scenario"));
        var sample = SampleProjects.Find(Path.Combine(folder, "son-la"), 2024)!;

        var round = new ExpectedRound(scenario.ReviewRound!, 2024, sample);

        Assert.Equal(40, round.All.Count);
        Assert.Equal((15, 32), (round.Caught.Count, round.Considered));
        Assert.All(scenario.ReviewRound!.Witnesses, witness => Assert.Equal(
            (witness.RatioPercent, witness.Caught),
            (round.All.Single(line => line.Code == witness.Project).RatioPercent, round.Caught.Any(line => line.Code == witness.Project))));
        Assert.All(sample.Payments, payment => Assert.Contains(payment.ProjectCode, sample.Projects.Select(project => project.Code)));
    }

    [Fact]
    public void The_small_province_has_no_projects() => Assert.Null(new SmallScenario().Data.Projects);

    private static ExpectedRound Of(int beganInYear, SampleCapital[] capital, SamplePayment[] payments) => new(
        Round,
        2024,
        new SampleProjects([new SampleProject { Code = "DA", Name = "Dự án", OwnerCode = "so-gtvt", BeganInYear = beganInYear, Capital = capital }], payments, [], []));

    private static SampleCapital Capital(decimal amount, string on, int year = 2024) =>
        new() { SourceCode = "nst", Year = year, AmountInDong = amount, EffectiveOn = DateOnly.Parse(on, null) };

    private static SamplePayment Payment(decimal amount, string on, int year = 2024) =>
        new() { ProjectCode = "DA", SourceCode = "nst", Year = year, AmountInDong = amount, DisbursedOn = DateOnly.Parse(on, null), Reference = "KB" };
}
