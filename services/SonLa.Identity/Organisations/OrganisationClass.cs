using SonLa.Contracts.Identity;

namespace SonLa.Identity.Organisations;

/// <summary>A collective name by which documents address several organisations at once; an open one has no list of members, and a reason why.</summary>
internal sealed class OrganisationClass
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Its members are the organisations of this kind; null for an open class.</summary>
    public string? Kind { get; init; }

    /// <summary>Why nobody can say who belongs to it; null for a resolvable class.</summary>
    public string? Reason { get; init; }

    public int Version { get; init; } = 1;

    public OrganisationClassDefined ToEvent() => new()
    {
        Code = Code,
        Name = Name,
        Aliases = Aliases,
        Kind = Kind,
        Resolvable = Kind is not null,
        Reason = Reason,
        Version = Version,
    };
}
