using System.Text.Json;

namespace SonLa.NativeHost;

/// <summary>The accounts of the sample province, one for each role, for the person who starts the platform.</summary>
internal sealed class SampleAccounts(IReadOnlyList<SampleAccounts.Account> accounts)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    internal static SampleAccounts Of(string appHostDirectory)
    {
        var path = Path.Combine(appHostDirectory, "..", "samples", "son-la", "accounts.json");
        return new SampleAccounts(File.Exists(path)
            ? JsonSerializer.Deserialize<AccountFile>(File.ReadAllText(path), Json)!.Accounts
            : []);
    }

    internal void Show(LogWriter log, string? gateway, string? password)
    {
        if (accounts.Count == 0 || password is null)
        {
            return;
        }

        log.Say("");
        log.Say($"Sample accounts ({accounts.Count}; the password of each is {password}):");
        log.Say("");
        var oneForEachRole = accounts
            .SelectMany(account => account.Roles.Select(role => (Role: role, Account: account)))
            .DistinctBy(pair => pair.Role);
        foreach (var (role, account) in oneForEachRole)
        {
            log.Say($"  {role,-18} {account.UserName,-18} {account.DisplayName}");
        }

        log.Say("");
        log.Say("Try first:");
        log.Say($"  1. open {gateway} and sign in as '{oneForEachRole.First().Account.UserName}': the plan with its indicators;");
        log.Say("  2. sign in as an organisation's head: the inbox and what is due;");
        log.Say("  3. in another terminal: ./run --check walks the whole reporting year.");
    }

    internal sealed record Account(string UserName, string DisplayName, IReadOnlyList<string> Roles);

    private sealed record AccountFile(IReadOnlyList<Account> Accounts);
}
