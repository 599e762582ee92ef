namespace SonLa.Contracts.Reporting;

/// <summary>To whom a report is due and what for.</summary>
public sealed record ObligationRecipient
{
    public required string OrganisationCode { get; init; }

    /// <summary><c>follow</c>, <c>consolidate</c>, <c>session</c> or <c>decide</c>.</summary>
    public required string Purpose { get; init; }
}
