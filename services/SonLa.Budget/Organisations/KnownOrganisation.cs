namespace SonLa.Budget.Organisations;

/// <summary>The service's own copy of an organisation that may own projects.</summary>
internal sealed class KnownOrganisation
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required DateOnly? ValidTo { get; init; }

    public required int Version { get; init; }
}
