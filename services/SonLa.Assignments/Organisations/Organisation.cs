namespace SonLa.Assignments.Organisations;

/// <summary>This service's copy of an organisation of the province's dated tree.</summary>
internal sealed class Organisation
{
    public required Guid OrganisationId { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    /// <summary>Title of the accountable office holder, as decisions write it.</summary>
    public required string HeadTitle { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day; null while it exists.</summary>
    public DateOnly? ValidTo { get; init; }

    public required int Version { get; init; }

    /// <summary>Everything a document may call it or its head.</summary>
    public IEnumerable<string> Names => [Name, HeadTitle, .. Aliases];

    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is not { } last || day <= last);
}
