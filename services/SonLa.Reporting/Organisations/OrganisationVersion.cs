namespace SonLa.Reporting.Organisations;

/// <summary>What an organisation was called at a time, kept so that a closed report can be computed again.</summary>
internal sealed class OrganisationVersion
{
    public required string Code { get; init; }

    public required int Version { get; init; }

    public required string Name { get; init; }

    public required string HeadTitle { get; init; }

    /// <summary>First day on which it is called so; null where it always was.</summary>
    public DateOnly? NamedFrom { get; init; }

    /// <summary>Business instant at which it became known here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Place in the history of everything that a consolidation reads.</summary>
    public long Sequence { get; private set; }
}
