using Aspire.Hosting.ApplicationModel;

namespace SonLa.NativeHost;

/// <summary>How many steps of waiting lie before each resource; the way down is the way up in reverse.</summary>
internal sealed class StartOrder
{
    private readonly Dictionary<Resource, int> _steps = [];
    private readonly List<Resource> _path = [];

    internal StartOrder(IEnumerable<Resource> resources)
    {
        foreach (var resource in resources)
        {
            Count(resource);
        }
    }

    internal int StepsBefore(Resource resource) => _steps[resource];

    private int Count(Resource resource)
    {
        if (_steps.TryGetValue(resource, out var known))
        {
            return known;
        }

        if (_path.Contains(resource))
        {
            var circle = _path.SkipWhile(other => other != resource).Append(resource).Select(other => other.Name);
            throw new NativeHostException($"Nothing of this can start, because each waits for the next: {string.Join(", ", circle)}.");
        }

        _path.Add(resource);
        var steps = resource.Waits.Select(wait => Count(wait.For) + 1).DefaultIfEmpty(0).Max();
        _path.Remove(resource);
        return _steps[resource] = steps;
    }
}
