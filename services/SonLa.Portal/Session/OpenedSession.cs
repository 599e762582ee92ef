namespace SonLa.Portal.Session;

/// <summary>A session that Identity has just opened.</summary>
internal sealed record OpenedSession(string Session, DateTimeOffset ExpiresAt, OpenedSession.Person Account)
{
    internal sealed record Person(string DisplayName, string OrganisationCode, string[] Roles, bool PasswordIsTemporary = false);
}
