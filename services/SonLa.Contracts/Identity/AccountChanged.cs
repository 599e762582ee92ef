namespace SonLa.Contracts.Identity;

/// <summary>Published by Identity when an account is created, locked or given other roles; carries no more of the person than a message needs.</summary>
public sealed record AccountChanged
{
    public required Guid AccountId { get; init; }

    public required string DisplayName { get; init; }

    public required string OrganisationCode { get; init; }

    /// <summary>Where e-mails to the person go; null where none is known.</summary>
    public string? Email { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    public required bool Active { get; init; }

    public required int Version { get; init; }
}
