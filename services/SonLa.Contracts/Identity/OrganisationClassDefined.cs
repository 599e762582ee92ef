namespace SonLa.Contracts.Identity;

/// <summary>Published by Identity when a collective name by which documents address several organisations at once is defined or changed, and again on republishing.</summary>
public sealed record OrganisationClassDefined
{
    /// <summary>Stable code, unique in the province: <c>so-ban-nganh</c>, <c>huyen-thanh-pho</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The name as decisions write it: “Thủ trưởng các sở, ban, ngành”.</summary>
    public required string Name { get; init; }

    /// <summary>Other spellings of the same collective.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>The collective is every organisation of this kind (<see cref="OrganisationChanged.Kind"/>) on the day asked about; null for an open class.</summary>
    public string? Kind { get; init; }

    /// <summary>False for an open class such as “các sở, ngành liên quan”: no document says who its members are, so it is reported and never expanded.</summary>
    public required bool Resolvable { get; init; }

    /// <summary>Why an open class has no members; null for a resolvable one.</summary>
    public string? Reason { get; init; }

    public required int Version { get; init; }
}
