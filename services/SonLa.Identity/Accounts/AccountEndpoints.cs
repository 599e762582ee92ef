namespace SonLa.Identity.Accounts;

/// <summary>What an administrator can do with accounts.</summary>
internal static class AccountEndpoints
{
    public static void MapAccountEndpoints(this IEndpointRouteBuilder app)
    {
        var accounts = app.MapGroup("/accounts").WithTags("Accounts");
        ListAccounts.Map(accounts);
        GetAccount.Map(accounts);
        OpenAccount.Map(accounts);
        GrantRoles.Map(accounts);
        LockAccount.Map(accounts);
        UnlockAccount.Map(accounts);
    }
}
