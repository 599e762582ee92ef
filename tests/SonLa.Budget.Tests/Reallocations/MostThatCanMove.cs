using SonLa.Budget.Capacity;
using SonLa.Budget.Reallocations;

namespace SonLa.Budget.Tests.Reallocations;

/// <summary>The most capital that any distribution could move, found in three ways that have nothing in common with the engine's.</summary>
internal static class MostThatCanMove
{
    private sealed record Pool(string Source, string? Programme, decimal Supply);

    /// <summary>By duality: the least cut, every set of pools tried; for a dozen pools.</summary>
    internal static decimal ByTryingEveryCut(RandomYear year, ProgrammeRules rules)
    {
        var pools = Pools(year);
        var takers = year.Positions.Where(position => !year.Listed.Contains(position.ProjectId)).ToList();
        return Enumerable.Range(0, 1 << pools.Count).Min(kept =>
        {
            var open = pools.Where((_, index) => (kept & (1 << index)) != 0).ToList();
            var cut = pools.Where((_, index) => (kept & (1 << index)) == 0).Sum(pool => pool.Supply);
            return cut + takers.Sum(taker => Math.Min(
                ProjectLimit(taker),
                taker.Sources.Where(source => open.Exists(pool => pool.Source == source.SourceCode && rules.MayMove(pool.Programme, taker.Programme))).Sum(source => AccountLimit(taker, source))));
        });
    }

    /// <summary>As a linear programme: a variable for what each pool brings to each account, a row for each limit.</summary>
    internal static decimal ByLinearProgramme(RandomYear year, ProgrammeRules rules)
    {
        var pools = Pools(year);
        var takers = year.Positions.Where(position => !year.Listed.Contains(position.ProjectId)).ToList();
        var flows = takers.SelectMany(taker => taker.Sources.SelectMany(source => pools
            .Where(pool => pool.Source == source.SourceCode && rules.MayMove(pool.Programme, taker.Programme))
            .Select(pool => (Pool: pool, Taker: taker, Source: source)))).ToList();
        var programme = new LinearProgramme(flows.Count);
        void Limit<TKey>(Func<(Pool Pool, ProjectPosition Taker, SourcePosition Source), TKey> by, Func<(Pool Pool, ProjectPosition Taker, SourcePosition Source), decimal> limit)
        {
            foreach (var group in flows.Select((flow, index) => (flow, index)).GroupBy(found => by(found.flow)))
            {
                programme.AtMost(group.Select(found => found.index), limit(group.First().flow));
            }
        }

        Limit(flow => flow.Pool, flow => flow.Pool.Supply);
        Limit(flow => (flow.Taker.ProjectId, flow.Source.SourceCode), flow => AccountLimit(flow.Taker, flow.Source));
        Limit(flow => flow.Taker.ProjectId, flow => ProjectLimit(flow.Taker));
        return programme.Most();
    }

    /// <summary>By pushing excess and lifting nodes, over the whole network at once.</summary>
    internal static decimal ByPushing(RandomYear year, ProgrammeRules rules)
    {
        var network = new PushingNetwork();
        var (source, sink) = (network.Node(), network.Node());
        var pools = Pools(year).Select(pool => (pool, node: network.Node())).ToList();
        pools.ForEach(pool => network.Connect(source, pool.node, pool.pool.Supply));
        var poolsOf = pools.ToLookup(pool => pool.pool.Source);
        foreach (var taker in year.Positions.Where(position => !year.Listed.Contains(position.ProjectId)))
        {
            var project = network.Node();
            network.Connect(project, sink, ProjectLimit(taker));
            foreach (var account in taker.Sources)
            {
                var node = network.Node();
                network.Connect(node, project, AccountLimit(taker, account));
                foreach (var (_, from) in poolsOf[account.SourceCode].Where(pool => rules.MayMove(pool.pool.Programme, taker.Programme)))
                {
                    network.Connect(from, node, AccountLimit(taker, account));
                }
            }
        }

        return network.Most(source, sink);
    }

    private static List<Pool> Pools(RandomYear year) =>
    [
        .. year.Positions.Where(position => year.Listed.Contains(position.ProjectId))
            .SelectMany(position => position.Sources.Select(source => (source.SourceCode, position.Programme, Most: Math.Max(0, source.CapitalInDong - Math.Max(source.DisbursedInDong + source.AdvancesInDong, source.AcceptedInDong)))))
            .GroupBy(giver => (giver.SourceCode, giver.Programme))
            .Select(pool => new Pool(pool.Key.SourceCode, pool.Key.Programme, pool.Sum(giver => giver.Most))),
    ];

    // Told again from the rule and not from the engine: completed work beyond the plan, or the need, under the ceilings.
    private static decimal AccountLimit(ProjectPosition taker, SourcePosition source) => Math.Max(0, Math.Min(
        Math.Max(source.NeedInDong, Math.Max(source.AcceptedInDong, source.DisbursedInDong + source.AdvancesInDong) - source.CapitalInDong),
        source.HeadroomInDong ?? taker.HeadroomInDong ?? 0));

    private static decimal ProjectLimit(ProjectPosition taker) => taker.HeadroomInDong is { } headroom
        ? Math.Max(0, headroom)
        : taker.Sources.Sum(source => Math.Max(0, source.HeadroomInDong ?? 0));

    private sealed class PushingNetwork
    {
        private readonly List<List<(int To, int Back)>> _arcs = [];
        private readonly List<List<decimal>> _left = [];

        internal int Node()
        {
            _arcs.Add([]);
            _left.Add([]);
            return _arcs.Count - 1;
        }

        internal void Connect(int from, int to, decimal capacity)
        {
            _arcs[from].Add((to, _arcs[to].Count));
            _left[from].Add(capacity);
            _arcs[to].Add((from, _arcs[from].Count - 1));
            _left[to].Add(0);
        }

        internal decimal Most(int source, int sink)
        {
            var height = HeightsFrom(sink);
            var excess = new decimal[_arcs.Count];
            height[source] = _arcs.Count;
            var active = new Queue<int>();
            void Push(int from, int arc, decimal amount)
            {
                var (to, back) = _arcs[from][arc];
                _left[from][arc] -= amount;
                _left[to][back] += amount;
                excess[from] -= amount;
                if (excess[to] == 0 && amount > 0 && to != source && to != sink)
                {
                    active.Enqueue(to);
                }

                excess[to] += amount;
            }

            for (var arc = 0; arc < _arcs[source].Count; arc++)
            {
                Push(source, arc, _left[source][arc]);
            }

            while (active.TryDequeue(out var node))
            {
                while (excess[node] > 0)
                {
                    var lowest = int.MaxValue;
                    for (var arc = 0; arc < _arcs[node].Count && excess[node] > 0; arc++)
                    {
                        if (_left[node][arc] == 0)
                        {
                            continue;
                        }

                        var to = _arcs[node][arc].To;
                        if (height[node] == height[to] + 1)
                        {
                            Push(node, arc, Math.Min(excess[node], _left[node][arc]));
                        }
                        else
                        {
                            lowest = Math.Min(lowest, height[to]);
                        }
                    }

                    if (excess[node] > 0)
                    {
                        height[node] = lowest + 1;
                    }
                }
            }

            return excess[sink];
        }

        // Exact distances to begin with save most of the lifting.
        private int[] HeightsFrom(int sink)
        {
            var height = Enumerable.Repeat(_arcs.Count, _arcs.Count).ToArray();
            var queue = new Queue<int>([sink]);
            height[sink] = 0;
            while (queue.TryDequeue(out var node))
            {
                foreach (var (to, back) in _arcs[node])
                {
                    if (height[to] == _arcs.Count && _left[to][back] > 0)
                    {
                        height[to] = height[node] + 1;
                        queue.Enqueue(to);
                    }
                }
            }

            return height;
        }
    }
}
