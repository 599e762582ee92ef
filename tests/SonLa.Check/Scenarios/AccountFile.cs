namespace SonLa.Check.Scenarios;

/// <summary>samples/son-la/accounts.json.</summary>
internal sealed record AccountFile
{
    public required IReadOnlyList<SampleAccount> Accounts { get; init; }
}

/// <summary>One sample account; the password comes from the environment.</summary>
internal sealed record SampleAccount
{
    public required string UserName { get; init; }

    public required string DisplayName { get; init; }

    public required string OrganisationCode { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }
}
