using System.Collections.Frozen;
using System.Reflection;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>The events that may travel, by the full name that is their address on the wire.</summary>
public sealed class MessageTypes(IEnumerable<Type> types, IEnumerable<Type> unheard)
{
    private readonly FrozenDictionary<string, Type> _byName = types.ToFrozenDictionary(type => type.FullName!);
    private readonly FrozenSet<Type> _unheard = unheard.ToFrozenSet();

    /// <summary>Every public record of the contracts assembly.</summary>
    public static IEnumerable<Type> In(Assembly contracts) =>
        contracts.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false, Namespace: not null });

    /// <summary>The events themselves.</summary>
    public IEnumerable<Type> All => _byName.Values;

    /// <summary>Whether the event is declared to have no listener, so that the broker need not find one.</summary>
    public bool IsUnheard(Type type) => _unheard.Contains(type);

    internal Type Find(string name) => _byName.TryGetValue(name, out var type)
        ? type
        : throw new UnknownMessageTypeException(name);

    internal string NameOf(Type type) => _byName.ContainsKey(type.FullName!)
        ? type.FullName!
        : throw new InvalidOperationException($"{type} is not in the contracts and cannot be published.");
}
