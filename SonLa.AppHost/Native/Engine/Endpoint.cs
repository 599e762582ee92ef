using System.Globalization;

namespace SonLa.NativeHost;

/// <summary>An HTTP address of a resource; without a proxy in between, each replica has a port of its own.</summary>
internal sealed class Endpoint(string name, int? preferredPort, string? environmentVariable)
{
    private readonly List<int> _ports = [];

    internal string Name { get; } = name;

    /// <summary>The variable that tells the process its port, where ASPNETCORE_URLS does not.</summary>
    internal string? EnvironmentVariable { get; } = environmentVariable;

    internal bool IsExternal { get; set; }

    internal int Replicas => _ports.Count;

    internal void Allocate(int replicas)
    {
        _ports.Add(preferredPort is { } preferred ? Ports.Preferring(preferred) : Ports.Free());
        _ports.AddRange(Enumerable.Range(1, replicas - 1).Select(_ => Ports.Free()));
    }

    internal void Release(int replica) => Ports.Release(_ports[replica]);

    internal string Port(int replica) => _ports[replica].ToString(CultureInfo.InvariantCulture);

    internal string Url(int replica) => $"http://localhost:{Port(replica)}";
}
