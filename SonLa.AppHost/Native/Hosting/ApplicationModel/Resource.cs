using System.Text.RegularExpressions;
using SonLa.NativeHost;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>What every resource carries until the engine runs it.</summary>
public abstract partial class Resource : IResource
{
    private const int LongestName = 64;

    protected Resource(string name)
    {
        if (name.Length > LongestName || !NameRule().IsMatch(name))
        {
            throw new ArgumentException(
                $"'{name}' is no resource name: 1 to {LongestName} letters, digits and single hyphens, a letter first, no hyphen last.",
                nameof(name));
        }

        Name = name;
    }

    public string Name { get; }

    internal List<Action<EnvironmentVariables>> Environment { get; } = [];

    internal List<string> Arguments { get; } = [];

    internal List<Wait> Waits { get; } = [];

    internal List<Endpoint> Endpoints { get; } = [];

    internal HealthCheck? Health { get; set; }

    internal int Replicas { get; set; } = 1;

    /// <summary>Not started with the others.</summary>
    internal bool IsStartedByHand { get; set; }

    /// <summary>What runs without listening anywhere is a task: it may end, with 0 unless somebody waits for another code.</summary>
    internal virtual bool IsTask => false;

    internal void AddEndpoint(Endpoint endpoint)
    {
        if (Endpoints.Any(other => string.Equals(other.Name, endpoint.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidOperationException($"{Name} already has an endpoint named '{endpoint.Name}'.");
        }

        Endpoints.Add(endpoint);
    }

    internal void AddWait(Wait wait)
    {
        if (wait.For == this)
        {
            throw new InvalidOperationException($"{Name} cannot wait for itself.");
        }

        Waits.Add(wait);
    }

    /// <summary>Ports, passwords and folders are fixed for all resources before the first one starts.</summary>
    internal virtual void Prepare(DataFolder data)
    {
        foreach (var endpoint in Endpoints)
        {
            endpoint.Allocate(Replicas);
        }
    }

    /// <summary>The processes that make up the resource, one for each replica; none for a part of another resource.</summary>
    internal virtual IReadOnlyList<ManagedProcess> CreateProcesses(RunSettings settings) => [];

    /// <summary>What remains to be done when the processes answer and before those who wait may go on.</summary>
    internal virtual Task CompleteReadiness(CancellationToken cancellationToken) => Task.CompletedTask;

    [GeneratedRegex("^[A-Za-z](-?[A-Za-z0-9])*$")]
    private static partial Regex NameRule();
}
