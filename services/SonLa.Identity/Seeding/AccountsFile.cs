namespace SonLa.Identity.Seeding;

/// <summary>The file <c>accounts.json</c>: sample people, without passwords.</summary>
internal sealed record AccountsFile
{
    public bool Sample { get; init; }

    public string? Note { get; init; }

    public required IReadOnlyList<Entry> Accounts { get; init; }

    internal sealed record Entry
    {
        public required string UserName { get; init; }

        public required string DisplayName { get; init; }

        public required string OrganisationCode { get; init; }

        public string? Email { get; init; }

        public required IReadOnlyList<string> Roles { get; init; }
    }
}
