using System.Text.RegularExpressions;
using Aspire.Hosting.ApplicationModel;

namespace SonLa.NativeHost;

/// <summary>The environment of one replica, filled in the order of the app host's declarations; a later value wins.</summary>
internal sealed partial class EnvironmentVariables(Resource owner, int replica)
{
    private readonly Dictionary<string, string> _values = [];

    internal IReadOnlyDictionary<string, string> Values => _values;

    internal Resource Owner { get; } = owner;

    internal int Replica { get; } = replica;

    internal string this[string name]
    {
        set => _values[name] = value;
    }

    internal void AddConnection(string name, IConnectionSource source)
    {
        this[$"ConnectionStrings__{name}"] = source.ConnectionString;
        foreach (var (property, value) in source.Properties)
        {
            this[$"{Encode(name)}_{property}"] = value;
        }
    }

    /// <summary>Aspire's names, one index for each replica, because nothing stands in front of them.</summary>
    internal void AddService(Resource target)
    {
        foreach (var endpoint in target.Endpoints)
        {
            this[$"{Encode(target.Name)}_{Encode(endpoint.Name)}"] = endpoint.Url(0);
            for (var index = 0; index < endpoint.Replicas; index++)
            {
                this[$"services__{target.Name}__{endpoint.Name}__{index}"] = endpoint.Url(index);
            }
        }
    }

    private static string Encode(string name) => Outside().Replace(name.ToUpperInvariant(), "_");

    [GeneratedRegex("[^A-Z0-9_]")]
    private static partial Regex Outside();
}
