using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Accounts;

/// <summary>Shows a person their own account.</summary>
internal static class GetOwnAccount
{
    internal static void Map(IEndpointRouteBuilder own) => own
        .MapGet("/", Handle)
        .WithName(nameof(GetOwnAccount))
        .WithSummary("Show one's own account");

    private static Task<Results<Ok<GetAccount.Response>, NotFound>> Handle(
        Caller caller, HttpContext context, IdentityDbContext db, CancellationToken cancellationToken) =>
        GetAccount.Handle(caller.AccountId, context, db, cancellationToken);
}
