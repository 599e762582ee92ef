namespace SonLa.Budget.Reallocations;

/// <summary>
/// Carries capital from pools to projects along accounts, project by project in the order of asking. What an earlier project
/// received is never lowered for a later one, though it may be carried another way; since the amounts that can be carried
/// together form a polymatroid, serving by rank still moves the most that any distribution could move (decision 61).
/// </summary>
internal sealed class CapitalFlow
{
    private const int Source = 0;
    private readonly List<int> _target = [];
    private readonly List<decimal> _left = [];
    private readonly List<List<int>> _leaving = [[]];
    private readonly List<bool> _dead = [false];
    private readonly List<int> _seen = [0];
    private int _search;

    /// <summary>Adds a pool of capital that can be given away.</summary>
    public int AddPool(decimal supply)
    {
        var pool = AddNode();
        Connect(Source, pool, supply);
        return pool;
    }

    /// <summary>Adds a project; it takes nothing until it is served.</summary>
    public int AddProject() => AddNode();

    /// <summary>Adds an account of a project that may draw on the pools, up to its demand; answers one arc per pool for <see cref="Carried"/>.</summary>
    public int[] AddAccount(int project, decimal demand, IReadOnlyList<int> pools)
    {
        var account = AddNode();
        Connect(account, project, demand);
        return [.. pools.Select(pool => Connect(pool, account, demand))];
    }

    /// <summary>Brings the project as much as can be brought, at most the limit; answers how much.</summary>
    public decimal Serve(int project, decimal limit)
    {
        var served = 0m;
        while (served < limit && FindPath(project) is { } path)
        {
            var amount = path.Aggregate(limit - served, (least, arc) => Math.Min(least, _left[arc]));
            foreach (var arc in path)
            {
                _left[arc] -= amount;
                _left[arc ^ 1] += amount;
            }

            served += amount;
        }

        return served;
    }

    /// <summary>What an arc of an account carries.</summary>
    public decimal Carried(int arc) => _left[arc ^ 1];

    /// <summary>What is drawn from a pool.</summary>
    public decimal Drawn(int pool) => Carried(_leaving[pool][0] ^ 1);

    // Backwards from the project over arcs that can carry more. Whatever a failed search saw can never be supplied again,
    // because later paths neither enter nor leave it: it is marked, and all failed searches together look at each arc once.
    private List<int>? FindPath(int project)
    {
        _search++;
        var towards = new Dictionary<int, int>();
        var queue = new List<int> { project };
        _seen[project] = _search;
        for (var next = 0; next < queue.Count; next++)
        {
            foreach (var arc in _leaving[queue[next]])
            {
                var (incoming, from) = (arc ^ 1, _target[arc]);
                if (_left[incoming] == 0 || _seen[from] == _search || _dead[from])
                {
                    continue;
                }

                towards[from] = incoming;
                if (from == Source)
                {
                    return PathFrom(towards, project);
                }

                _seen[from] = _search;
                queue.Add(from);
            }
        }

        queue.ForEach(node => _dead[node] = true);
        return null;
    }

    private List<int> PathFrom(Dictionary<int, int> towards, int project)
    {
        var path = new List<int>();
        for (var node = Source; node != project; node = _target[path[^1]])
        {
            path.Add(towards[node]);
        }

        return path;
    }

    private int AddNode()
    {
        _leaving.Add([]);
        _dead.Add(false);
        _seen.Add(0);
        return _leaving.Count - 1;
    }

    private int Connect(int from, int to, decimal capacity)
    {
        _target.Add(to);
        _left.Add(capacity);
        _leaving[from].Add(_target.Count - 1);
        _target.Add(from);
        _left.Add(0);
        _leaving[to].Add(_target.Count - 1);
        return _target.Count - 2;
    }
}
