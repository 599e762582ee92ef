using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Identity.Sessions;

/// <summary>Ends a session; the same answer for one that is over or never was.</summary>
internal static class SignOut
{
    public sealed record Request(string Session)
    {
        /// <summary>Never the secret, wherever a request might be printed.</summary>
        public override string ToString() => nameof(SignOut);
    }

    internal static void Map(IEndpointRouteBuilder sessions) => sessions
        .MapPost("/end", Handle)
        .WithName(nameof(SignOut))
        .WithSummary("End a session")
        .AllowAnonymous();

    private static async Task<NoContent> Handle(Request request, IdentityDbContext db, TimeProvider time, CancellationToken cancellationToken)
    {
        new InputCheck().RequireText(request.Session, "session", SessionSecret.LongestText).ThrowIfAny();
        var hash = SessionSecret.HashOf(request.Session);
        var session = await db.Sessions.SingleOrDefaultAsync(candidate => candidate.SecretHash == hash, cancellationToken);
        session?.End(time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
