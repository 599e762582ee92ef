using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Accounts;

/// <summary>Says where one's own e-mails go.</summary>
internal static class ChangeOwnEmail
{
    internal static void Map(IEndpointRouteBuilder own) => own
        .MapPut("/email", Handle)
        .WithName(nameof(ChangeOwnEmail))
        .WithSummary("Say where one's own e-mails go");

    private static Task<Results<NoContent, NotFound>> Handle(
        ChangeEmail.Request request, Caller caller, IdentityDbContext db, IEvents events, CancellationToken cancellationToken) =>
        ChangeEmail.Handle(caller.AccountId, request, db, events, cancellationToken);
}
