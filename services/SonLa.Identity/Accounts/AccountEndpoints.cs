using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Accounts;

/// <summary>What an administrator can do with accounts, and each person with their own.</summary>
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
        ChangeEmail.Map(accounts);
        ResetPassword.Map(accounts);

        var own = accounts.MapGroup("/own").RequirePermission(Permissions.KeepOwnAccount);
        GetOwnAccount.Map(own);
        ChangeOwnEmail.Map(own);
        ChangeOwnPassword.Map(own);
    }
}
