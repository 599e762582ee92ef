namespace SonLa.Reporting.Tasks;

/// <summary>Somebody to whom a task can be handed on, as Identity last described them.</summary>
internal sealed class Person
{
    public required Guid AccountId { get; init; }

    public required string DisplayName { get; init; }

    public required string OrganisationCode { get; init; }

    public required bool Active { get; init; }

    public required int Version { get; init; }
}
