using SonLa.Check.Expected;
using SonLa.Check.Scenarios;
using Xunit;

namespace SonLa.Check.Tests;

public sealed class ExpectedMoveTests
{
    private static readonly DateOnly Today = new(2024, 7, 1);
    private static readonly RoundOfProjects Round = new() { Number = 1, CutOff = new(2024, 6, 30), ThresholdPercent = 50, CarriedOverOnly = true, Source = "mẫu", Witnesses = [] };

    [Fact]
    public void The_slowest_gives_first_what_is_neither_paid_advanced_nor_built_and_the_better_ranked_takes_first()
    {
        var projects = new[] { Project("A", 100), Project("B", 100), Project("C", 50), Project("D", 50) };
        var payments = new[] { Payment("A", 10), Payment("B", 5), Payment("C", 50), Payment("D", 30) };

        var move = Of(projects, payments, [
            Entry("A", "advance", 20), Entry("A", "accepted-volume", 40), Entry("B", "advance", 60),
            Entry("C", "accepted-volume", 110), Entry("C", "ceiling", 150), Entry("D", "need", 80), Entry("D", "ceiling", 85)]);

        // B keeps 65, A keeps 40; C has built 60 beyond its plan, D is under a ceiling of 35 more.
        Assert.Equal([("A", -60m), ("B", -35m), ("C", 60m), ("D", 35m)], move.Lines.Select(line => (line.Project, line.Amount)));
        Assert.Equal(95, move.Moved);
    }

    [Fact]
    public void Nothing_crosses_a_programme_and_nothing_is_taken_without_a_ceiling()
    {
        var projects = new[] { Project("A", 100, "Nông thôn mới"), Project("B", 100), Project("C", 10), Project("D", 10, "Nông thôn mới") };

        var move = Of(projects, [Payment("C", 10), Payment("D", 10)], [Entry("C", "need", 30), Entry("C", "ceiling", 100), Entry("D", "need", 30)]);

        Assert.Equal([("A", 0m), ("B", -30m), ("C", 30m), ("D", 0m)], move.Lines.Select(line => (line.Project, line.Amount)));
    }

    [Fact]
    public void The_forty_sample_projects_move_what_was_reckoned_by_hand()
    {
        var folder = Path.Combine(SmallScenario.Root(), "samples");
        var round = Scenario.Read(Path.Combine(folder, "scenario")).ReviewRound!;
        var sample = SampleProjects.Find(Path.Combine(folder, "son-la"), 2024)!;

        var move = new ExpectedMove(new ExpectedRound(round, 2024, sample), 2024, Today, sample, SampleCapacities.Find(Path.Combine(folder, "son-la"), 2024)!);

        // In million đồng.
        Assert.Equal(84_461, move.Moved / 1_000_000);
        Assert.Equal(
            [("DA-03", "nst", -11_501m), ("DA-17", "nstw-ctmtqg", -7_880m), ("DA-21", "nst", -2_400m), ("DA-22", "nstw", -7_650m), ("DA-25", "nstw-ctmtqg", -6_120m), ("DA-28", "nst", -10_000m), ("DA-30", "nstw", -30_350m), ("DA-34", "nstw-ctmtqg", -4_400m), ("DA-39", "nst", -4_160m)],
            move.Lines.Where(line => line.Amount < 0).Select(line => (line.Project, line.Source, line.Amount / 1_000_000)));
        Assert.Equal(
            [("DA-01", 6_000m), ("DA-08", 20_000m), ("DA-11", 6_061m), ("DA-16", 12_000m), ("DA-24", 12_000m), ("DA-26", 12_000m), ("DA-33", 4_400m), ("DA-35", 2_000m), ("DA-38", 10_000m)],
            move.Lines.Where(line => line.Amount > 0).Select(line => (line.Project, line.Amount / 1_000_000)));
        Assert.All(round.Blocked, blocked => Assert.Equal(blocked.AmountInDong, move.Of(blocked.Project, blocked.Source)));
    }

    [Fact]
    public void A_ratio_counts_what_is_in_force_on_the_day_of_both_denominators()
    {
        var sample = new SampleProjects([Project("A", 80)], [Payment("A", 20)], [], []);
        var capacities = Capacities([], new SampleAssigned { SourceCode = "nst", Year = 2024, AmountInDong = 100, EffectiveOn = new(2024, 1, 2) }, new SampleAssigned { SourceCode = "nst", Year = 2024, AmountInDong = 50, EffectiveOn = new(2024, 7, 2) });

        var province = new ExpectedRatios(2024, Today, sample, capacities).Province;

        Assert.Equal((25m, 20m), (province.OfAllocated, province.OfAssigned));
    }

    private static ExpectedMove Of(SampleProject[] projects, SamplePayment[] payments, SampleCapacity[] entries)
    {
        var sample = new SampleProjects(projects, payments, [], []);
        return new(new ExpectedRound(Round, 2024, sample), 2024, Today, sample, Capacities(entries));
    }

    private static SampleCapacities Capacities(SampleCapacity[] entries, params SampleAssigned[] assigned) => new(entries, assigned, [], [], []);

    private static SampleProject Project(string code, decimal capital, string? programme = null) => new()
    {
        Code = code,
        Name = code,
        OwnerCode = "so-gtvt",
        BeganInYear = 2022,
        Programme = programme,
        Capital = [new SampleCapital { SourceCode = "nst", Year = 2024, AmountInDong = capital, EffectiveOn = new(2024, 1, 2) }],
    };

    private static SamplePayment Payment(string code, decimal amount) =>
        new() { ProjectCode = code, SourceCode = "nst", Year = 2024, AmountInDong = amount, DisbursedOn = new(2024, 5, 2), Reference = "KB" };

    private static SampleCapacity Entry(string code, string kind, decimal amount) =>
        new() { ProjectCode = code, Kind = kind, SourceCode = "nst", Year = 2024, AmountInDong = amount, On = new(2024, 6, 1), Reference = "BC" };
}
