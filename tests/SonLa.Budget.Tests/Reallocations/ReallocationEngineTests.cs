using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using SonLa.Budget.Capacity;
using SonLa.Budget.Reallocations;
using Xunit;
using Xunit.Abstractions;

namespace SonLa.Budget.Tests.Reallocations;

public sealed class ReallocationEngineTests(ITestOutputHelper output)
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();
    private static readonly ProgrammeRules Opened = new([new("Nông thôn mới", true, true, "thử"), new("Giảm nghèo bền vững", false, true, "thử")]);

    [Fact]
    public void As_much_is_moved_as_any_distribution_could_move() => Prop.ForAll(Seeds, seed =>
    {
        var year = new RandomYear(seed, projects: 7, sources: 3);
        return new[] { ProgrammeRules.AllClosed, Opened }.All(rules => Moved(Propose(year, rules)) == MostThatCanMove.ByTryingEveryCut(year, rules));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_linear_programme_finds_nothing_more() => Prop.ForAll(Seeds, seed =>
    {
        var year = new RandomYear(seed, projects: 8, sources: 3);
        return new[] { ProgrammeRules.AllClosed, Opened }.All(rules => Moved(Propose(year, rules)) == MostThatCanMove.ByLinearProgramme(year, rules));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_linear_programme_finds_nothing_more_among_forty_projects_of_eight_sources() => Assert.All(Enumerable.Range(1, 5), seed =>
    {
        var year = new RandomYear(seed, projects: 40, sources: 8, largest: 1_000_000);
        Assert.Equal(MostThatCanMove.ByLinearProgramme(year, Opened), Moved(Propose(year, Opened)));
    });

    [Fact]
    public void The_linear_programme_solves_what_was_solved_by_hand()
    {
        // Two pools of 10 and 4, three takers: the first from both up to 6, the second from the first pool up to 7, the third from the second up to 9.
        var programme = new LinearProgramme(4);
        programme.AtMost([0, 2], 10);
        programme.AtMost([1, 3], 4);
        programme.AtMost([0, 1], 6);
        programme.AtMost([2], 7);
        programme.AtMost([3], 9);

        Assert.Equal(14, programme.Most());
    }

    [Fact]
    public void Every_proposal_keeps_every_rule() => Prop.ForAll(Seeds, seed =>
    {
        var year = new RandomYear(seed, projects: 12, sources: 4);
        return Faults(year, Propose(year, ProgrammeRules.AllClosed)) is [];
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Sixty_sources_and_a_thousand_projects_move_the_most_that_is_possible()
    {
        var year = new RandomYear(2024, projects: 1000, sources: 60, largest: 1_000_000);
        Propose(new(1, projects: 50, sources: 5), Opened);
        var watch = Stopwatch.StartNew();

        var proposed = Propose(year, Opened);

        output.WriteLine($"{proposed.Count} lines in {watch.ElapsedMilliseconds} ms, {Moved(proposed):0} moved");
        Assert.Equal(MostThatCanMove.ByPushing(year, Opened), Moved(proposed));
        Assert.True(Moved(proposed) > 0);
    }

    [Fact]
    public void The_two_references_agree() => Prop.ForAll(Seeds, seed =>
    {
        var year = new RandomYear(seed, projects: 6, sources: 3);
        return MostThatCanMove.ByTryingEveryCut(year, Opened) == MostThatCanMove.ByPushing(year, Opened);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void The_same_year_gives_the_same_proposal_whatever_the_order_of_its_projects() => Prop.ForAll(Seeds, seed =>
    {
        var year = new RandomYear(seed, projects: 10, sources: 3);
        var shuffled = year.Positions.OrderBy(position => position.ProjectId.GetHashCode() ^ seed).ToList();
        return Propose(year, Opened).SequenceEqual(ReallocationEngine.Propose(shuffled, year.Listed, 2024, new PriorityWeights(40, 30, 20, 10), Opened));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Weights_decide_who_takes_where_capital_does_not_reach_everybody()
    {
        ProjectPosition[] positions =
        [
            Project("GIVES", null, Source(capital: 100, disbursed: 10, ceiling: null)),
            Project("PAID", null, Source(capital: 100, disbursed: 95, need: 80)),
            Project("BUILT", null, Source(capital: 100, disbursed: 50, accepted: 160)),
        ];
        IReadOnlyList<ProposedLine> With(PriorityWeights weights) =>
            ReallocationEngine.Propose(positions, new HashSet<Guid> { positions[0].ProjectId }, 2024, weights, ProgrammeRules.AllClosed);

        var volumeFirst = With(new(100, 0, 0, 0));
        var speedFirst = With(new(0, 100, 0, 0));

        Assert.Equal([("GIVES", -90m), ("BUILT", 60m), ("PAID", 30m)], volumeFirst.Select(line => (line.ProjectCode, line.AmountInDong)));
        Assert.Equal([("GIVES", -90m), ("PAID", 80m), ("BUILT", 10m)], speedFirst.Select(line => (line.ProjectCode, line.AmountInDong)));
        Assert.Equal([100m, 0m], volumeFirst.Skip(1).Select(line => line.Score!.Value));
    }

    [Fact]
    public void The_slowest_gives_first_and_nobody_below_what_is_spent_or_built()
    {
        ProjectPosition[] positions =
        [
            Project("SLOW", null, Source(capital: 100, disbursed: 10, advances: 20, accepted: 40)),
            Project("SLOWER", null, Source(capital: 100, disbursed: 5, advances: 60)),
            Project("TAKES", null, Source(capital: 10, disbursed: 10, need: 50)),
        ];

        var lines = ReallocationEngine.Propose(positions, positions.Take(2).Select(position => position.ProjectId).ToHashSet(), 2024, new PriorityWeights(40, 30, 20, 10), ProgrammeRules.AllClosed);

        Assert.Equal([("SLOWER", -35m, 35m), ("SLOW", -15m, 60m), ("TAKES", 50m, 50m)], lines.Select(line => (line.ProjectCode, line.AmountInDong, line.LimitInDong)));
        Assert.EndsWith("Thu hồi toàn bộ phần này.", lines[0].Reason.Vi, StringComparison.Ordinal);
        Assert.EndsWith("Only 15 đồng is taken back: no other project can take more of this source.", lines[1].Reason.En, StringComparison.Ordinal);
        Assert.EndsWith("Its need is met in full.", lines[2].Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Capital_of_a_programme_stays_in_it_unless_the_data_open_it()
    {
        ProjectPosition[] positions =
        [
            Project("GIVES", "Nông thôn mới", Source(capital: 100)),
            Project("OTHER", "Giảm nghèo bền vững", Source(capital: 10, disbursed: 10, need: 50)),
            Project("PLAIN", null, Source(capital: 10, disbursed: 10, need: 50)),
        ];
        decimal[] Taken(ProgrammeRules rules) =>
            [.. ReallocationEngine.Propose(positions, new HashSet<Guid> { positions[0].ProjectId }, 2024, new PriorityWeights(40, 30, 20, 10), rules).Skip(1).OrderBy(line => line.ProjectCode).Select(line => line.AmountInDong)];

        Assert.Equal([0m, 0m], Taken(ProgrammeRules.AllClosed));
        Assert.Equal([0m, 50m], Taken(Opened));
    }

    [Fact]
    public void A_project_takes_up_to_its_ceilings_and_nothing_where_none_is_recorded()
    {
        ProjectPosition[] positions =
        [
            Project("GIVES", null, Source(capital: 1000), Source("oda", capital: 1000)),
            Project("A-OWN", null, Source(capital: 10, need: 50, ceiling: 30)),
            Project("B-ALL", null, Source(capital: 10, need: 50, ceiling: 45), Source("oda", capital: 10, need: 50, ceiling: 45)) with { HeadroomInDong = 60 },
            Project("C-NONE", null, Source(capital: 10, need: 50, ceiling: null)),
        ];

        var lines = ReallocationEngine.Propose(positions, new HashSet<Guid> { positions[0].ProjectId }, 2024, new PriorityWeights(40, 30, 20, 10), ProgrammeRules.AllClosed)
            .Where(line => line.Score is not null).ToLookup(line => line.ProjectCode);

        Assert.Equal(30, Assert.Single(lines["A-OWN"]).AmountInDong);
        Assert.Equal(60, lines["B-ALL"].Sum(line => line.AmountInDong));
        Assert.EndsWith("no medium-term ceiling is recorded, or it is reached.", Assert.Single(lines["C-NONE"]).Reason.En, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ProposedLine> Propose(RandomYear year, ProgrammeRules rules) =>
        ReallocationEngine.Propose(year.Positions, year.Listed, 2024, new PriorityWeights(40, 30, 20, 10), rules);

    private static decimal Moved(IReadOnlyList<ProposedLine> lines) => lines.Where(line => line.AmountInDong > 0).Sum(line => line.AmountInDong);

    private static List<string> Faults(RandomYear year, IReadOnlyList<ProposedLine> lines)
    {
        var positions = year.Positions.ToDictionary(position => position.ProjectId);
        SourcePosition Of(ProposedLine line) => positions[line.ProjectId].Sources.Single(source => source.SourceCode == line.SourceCode);
        return
        [
            .. lines.GroupBy(line => (line.SourceCode, positions[line.ProjectId].Programme)).Where(pool => pool.Sum(line => line.AmountInDong) != 0).Select(pool => $"{pool.Key} is not balanced"),
            .. lines.Where(line => line.AmountInDong < 0 && !year.Listed.Contains(line.ProjectId)).Select(line => $"{line} is not listed"),
            .. lines.Where(line => line.AmountInDong > 0 && year.Listed.Contains(line.ProjectId)).Select(line => $"{line} is listed and takes"),
            .. lines.Where(line => line.AmountInDong < 0 && Of(line).CapitalInDong + line.AmountInDong < Of(line).DisbursedInDong + Of(line).AdvancesInDong).Select(line => $"{line} leaves less than is spent"),
            .. lines.Where(line => line.AmountInDong > 0 && Of(line).HeadroomInDong is { } own && line.AmountInDong > own).Select(line => $"{line} passes the source's ceiling"),
            .. lines.Where(line => line.AmountInDong > 0).GroupBy(line => line.ProjectId).Where(project => positions[project.Key].HeadroomInDong is { } all && project.Sum(line => line.AmountInDong) > all).Select(project => $"{project.Key} passes the project's ceiling"),
            .. lines.Where(line => line.AmountInDong != decimal.Truncate(line.AmountInDong)).Select(line => $"{line} is not whole"),
            .. lines.GroupBy(line => (line.ProjectId, line.SourceCode)).Where(line => line.Count() > 1).Select(line => $"{line.Key} occurs twice"),
        ];
    }

    private static ProjectPosition Project(string code, string? programme, params SourcePosition[] sources) =>
        new(Guid.CreateVersion7(), code, code, "so-gtvt", programme, 2022, null, sources);

    private static SourcePosition Source(decimal capital, decimal disbursed = 0, decimal advances = 0, decimal accepted = 0, decimal need = 0, decimal? ceiling = 1000) =>
        Source("tw", capital, disbursed, advances, accepted, need, ceiling);

    private static SourcePosition Source(string code, decimal capital, decimal disbursed = 0, decimal advances = 0, decimal accepted = 0, decimal need = 0, decimal? ceiling = 1000) =>
        new(code, capital, disbursed, advances, accepted, need, ceiling);
}
