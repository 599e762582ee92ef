namespace SonLa.Contracts.Assignments;

/// <summary>Who gets a report, and what for.</summary>
public sealed record ConfirmedRecipient
{
    public required string OrganisationCode { get; init; }

    /// <summary><c>follow</c>, <c>consolidate</c>, <c>session</c> or <c>decide</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>As written; null where it says no more than the organisation.</summary>
    public string? Note { get; init; }
}
