using SonLa.Budget.Capacity;
using SonLa.Budget.Projects;

namespace SonLa.Budget.Reallocations;

/// <summary>Proposes what to take back from the projects of a round's list and whom to give it: the most that can be absorbed, by the stated order; the same input gives the same proposal.</summary>
internal static class ReallocationEngine
{
    private sealed record Giver(ProjectPosition Project, SourcePosition Source, decimal Ratio);

    private sealed record Taker(ProjectPosition Project, decimal Score, IReadOnlyList<Account> Accounts);

    private sealed record Account(SourcePosition Source, decimal Limit, int[] Arcs);

    /// <param name="positions">Every project that may give or take.</param>
    /// <param name="listed">Projects of the round's list: they alone give, and they do not take.</param>
    /// <param name="year">Plan year.</param>
    /// <param name="weights">How the receiving projects are ranked.</param>
    /// <param name="rules">What may enter or leave a programme.</param>
    public static IReadOnlyList<ProposedLine> Propose(
        IReadOnlyList<ProjectPosition> positions, IReadOnlySet<Guid> listed, int year, PriorityWeights weights, ProgrammeRules rules)
    {
        var givers = Givers(positions, listed);
        var flow = new CapitalFlow();
        var pools = givers
            .GroupBy(giver => (giver.Source.SourceCode, giver.Project.Programme))
            .OrderBy(pool => pool.Key.SourceCode, StringComparer.Ordinal)
            .ThenBy(pool => pool.Key.Programme, StringComparer.Ordinal)
            .Select(pool => (pool.Key, Supply: pool.Sum(giver => giver.Source.RecoverableInDong), Givers: pool.ToList()))
            .Where(pool => pool.Supply > 0)
            .Select(pool => (pool.Key, pool.Supply, pool.Givers, Node: flow.AddPool(pool.Supply)))
            .ToList();
        var poolsOf = pools.ToLookup(pool => pool.Key.SourceCode, pool => (pool.Key.Programme, pool.Node));
        var takers = positions
            .Where(position => !listed.Contains(position.ProjectId) && position.Sources.Any(source => source.DemandInDong > 0))
            .Select(position => (position, score: Score(position, year, weights)))
            .OrderByDescending(ranked => ranked.score)
            .ThenBy(ranked => ranked.position.Code, StringComparer.Ordinal)
            .Select(ranked => Serve(flow, ranked.position, ranked.score, poolsOf, rules))
            .ToList();

        // Only when all are served is it certain which pool carries what.
        var taken = takers.SelectMany(taker => Taking(flow, taker, poolsOf)).ToList();
        var used = pools.SelectMany(pool => TakenBack(pool.Givers, flow.Drawn(pool.Node))).ToDictionary(given => (given.Giver.Project.ProjectId, given.Giver.Source.SourceCode), given => given.Amount);
        return
        [
            .. givers.Select(giver => Giving(giver, used.GetValueOrDefault((giver.Project.ProjectId, giver.Source.SourceCode)))),
            .. taken,
        ];
    }

    /// <summary>Priority of a receiving project, 0 to 100, from the stated criteria.</summary>
    public static decimal Score(ProjectPosition position, int year, PriorityWeights weights)
    {
        var demand = position.Sources.Sum(source => source.DemandInDong);
        var spent = position.Sources.Sum(source => source.SpentInDong);
        var total = weights.UnpaidVolume + weights.Disbursement + weights.CarriedOver + weights.SmallDemand;
        if (total == 0 || demand == 0)
        {
            return 0;
        }

        var points = (weights.UnpaidVolume * (position.Sources.Sum(source => source.ShortfallInDong) / demand))
            + (weights.Disbursement * (position.CapitalInDong == 0 ? 0 : Math.Min(1, spent / position.CapitalInDong)))
            + (position.BeganInYear < year ? weights.CarriedOver : 0)
            + (weights.SmallDemand * (position.CapitalInDong == 0 ? 0 : 1 - Math.Min(1, demand / position.CapitalInDong)));
        return Math.Round(100 * points / total, 4);
    }

    // The slowest gives first.
    private static List<Giver> Givers(IReadOnlyList<ProjectPosition> positions, IReadOnlySet<Guid> listed) =>
    [
        .. positions.Where(position => listed.Contains(position.ProjectId))
            .SelectMany(position => position.Sources
                .Where(source => source.CapitalInDong > 0)
                .Select(source => new Giver(position, source, new DisbursementRatio(position.DisbursedInDong, position.CapitalInDong).Percent ?? 0)))
            .OrderBy(giver => giver.Ratio)
            .ThenBy(giver => giver.Project.Code, StringComparer.Ordinal)
            .ThenBy(giver => giver.Source.SourceCode, StringComparer.Ordinal),
    ];

    private static Taker Serve(
        CapitalFlow flow, ProjectPosition position, decimal score, ILookup<string, (string? Programme, int Node)> poolsOf, ProgrammeRules rules)
    {
        var project = flow.AddProject();
        var accounts = position.Sources.Where(source => source.DemandInDong > 0).Select(source =>
        {
            var limit = Math.Min(source.DemandInDong, position.MayTakeFrom(source));

            // A programme's own capital first: it can go nowhere else.
            var open = poolsOf[source.SourceCode]
                .Where(pool => rules.MayMove(pool.Programme, position.Programme))
                .OrderBy(pool => pool.Programme != position.Programme)
                .Select(pool => pool.Node)
                .ToList();
            return new Account(source, limit, limit > 0 ? flow.AddAccount(project, limit, open) : []);
        }).ToList();
        flow.Serve(project, Math.Min(position.MayTakeInDong, accounts.Sum(account => account.Limit)));
        return new(position, score, accounts);
    }

    private static IEnumerable<(Giver Giver, decimal Amount)> TakenBack(List<Giver> givers, decimal needed)
    {
        foreach (var giver in givers)
        {
            var amount = Math.Min(giver.Source.RecoverableInDong, needed);
            needed -= amount;
            yield return (giver, amount);
        }
    }

    private static ProposedLine Giving(Giver giver, decimal amount) => new(
        giver.Project.ProjectId,
        giver.Project.Code,
        giver.Source.SourceCode,
        -amount,
        giver.Source.RecoverableInDong,
        null,
        new(giver.Source, giver.Ratio, 0, false, true));

    private static IEnumerable<ProposedLine> Taking(CapitalFlow flow, Taker taker, ILookup<string, (string? Programme, int Node)> poolsOf)
    {
        var amounts = taker.Accounts.Select(account => account.Arcs.Sum(flow.Carried)).ToList();
        var (takenByProject, mayTake) = (amounts.Sum(), taker.Project.MayTakeInDong);
        return taker.Accounts.Zip(amounts, (account, amount) => new ProposedLine(
            taker.Project.ProjectId,
            taker.Project.Code,
            account.Source.SourceCode,
            amount,
            account.Limit,
            taker.Score,
            new(account.Source, 0, Math.Min(taker.Project.MayTakeFrom(account.Source), mayTake), takenByProject == mayTake, poolsOf.Contains(account.Source.SourceCode))));
    }
}
