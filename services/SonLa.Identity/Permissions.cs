namespace SonLa.Identity;

/// <summary>What may be done in Identity beyond reading the tree and signing in.</summary>
internal static class Permissions
{
    public const string AdministerOrganisations = "administer-organisations";
    public const string RecordSuccessions = "record-successions";
    public const string ReadSuccessions = "read-successions";
    public const string AdministerAccounts = "administer-accounts";
    public const string AdministerClients = "administer-clients";
    public const string KeepOwnAccount = "keep-own-account";
    public const string SetClock = "set-clock";
}
