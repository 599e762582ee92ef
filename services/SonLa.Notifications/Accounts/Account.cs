namespace SonLa.Notifications.Accounts;

/// <summary>The copy of an account that Notifications needs to know whom a message concerns.</summary>
internal sealed class Account
{
    public required Guid AccountId { get; init; }

    public required string DisplayName { get; init; }

    public required string OrganisationCode { get; init; }

    /// <summary>Where e-mails go; null where none is known.</summary>
    public string? Email { get; init; }

    public required string[] Roles { get; init; }

    /// <summary>A locked account gets no further messages.</summary>
    public required bool Active { get; init; }

    public required int Version { get; init; }
}
