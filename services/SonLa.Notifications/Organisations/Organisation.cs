namespace SonLa.Notifications.Organisations;

/// <summary>The copy of an organisation that Notifications needs to call it by its name.</summary>
internal sealed class Organisation
{
    public required Guid OrganisationId { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required int Version { get; init; }
}
