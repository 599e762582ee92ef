using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Accounts;

/// <summary>Says where e-mails to a person go.</summary>
internal static class ChangeEmail
{
    /// <param name="Email">One address; null or empty for none.</param>
    public sealed record Request(string? Email);

    internal static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapPut("/{accountId:guid}/email", Handle)
        .WithName(nameof(ChangeEmail))
        .WithSummary("Say where e-mails to a person go")
        .RequirePermission(Permissions.AdministerAccounts);

    /// <summary>The same address again changes nothing and tells nobody.</summary>
    internal static async Task<Results<NoContent, NotFound>> Handle(
        Guid accountId, Request request, IdentityDbContext db, IEvents events, CancellationToken cancellationToken)
    {
        new InputCheck().RequireEmail(request.Email).ThrowIfAny();
        var account = await db.Users.SingleOrDefaultAsync(candidate => candidate.Id == accountId, cancellationToken);
        if (account is null)
        {
            return TypedResults.NotFound();
        }

        var email = EmailAddress.Of(request.Email);
        if (account.Email != email)
        {
            account.WriteTo(email);
            events.Publish(account.ToEvent());
            await db.SaveChangesAsync(cancellationToken);
        }

        return TypedResults.NoContent();
    }
}
