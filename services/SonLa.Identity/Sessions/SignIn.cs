using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Identity.Sessions;

/// <summary>Signs a person in: user name and password for a session's secret, which is shown this once.</summary>
internal static class SignIn
{
    private static readonly Say Refused = new(
        "Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang bị khóa; hãy thử lại sau hoặc liên hệ quản trị viên.",
        "The user name or password is wrong, or the account is locked; try again later or ask an administrator.");

    public sealed record Request(string UserName, string Password)
    {
        /// <summary>Never the password, wherever a request might be printed.</summary>
        public override string ToString() => nameof(SignIn);
    }

    public sealed record SignedIn(Guid AccountId, string UserName, string DisplayName, string OrganisationCode, IReadOnlyList<string> Roles, bool PasswordIsTemporary);

    /// <param name="Session">The secret; exchange it at POST /tokens.</param>
    /// <param name="ExpiresAt">The last instant of the session; idleness ends it earlier.</param>
    /// <param name="Account">Who is signed in.</param>
    public sealed record Response(string Session, DateTimeOffset ExpiresAt, SignedIn Account)
    {
        /// <summary>Never the secret, wherever a response might be printed.</summary>
        public override string ToString() => nameof(SignIn);
    }

    internal static void Map(IEndpointRouteBuilder sessions) => sessions
        .MapPost("/", Handle)
        .WithName(nameof(SignIn))
        .WithSummary("Sign in with user name and password")
        .AllowAnonymous();

    private static async Task<Created<Response>> Handle(
        Request request, HttpContext context, PasswordGate gate, IdentityDbContext db, IOptions<SessionLimits> limits, TimeProvider time, CancellationToken cancellationToken)
    {
        new InputCheck()
            .RequireText(request.UserName, "userName", 64)
            .LimitText(request.Password, "password", 256)
            .ThrowIfAny();
        context.Response.Headers.CacheControl = "no-store";
        var account = await gate.Admit(request.UserName, request.Password, cancellationToken)
            ?? throw new StatusException(StatusCodes.Status401Unauthorized, Refused, "session.refused");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.LockAccount(account.Id, cancellationToken) != account.SecurityStamp)
        {
            throw new StatusException(StatusCodes.Status401Unauthorized, Refused, "session.refused");
        }

        var now = time.GetUtcNow();
        var secret = SessionSecret.Create();
        var session = Session.Start(account.Id, secret, limits.Value, now);
        await db.Sessions.Where(old => old.AccountId == account.Id && old.EndsAt <= now).ExecuteDeleteAsync(cancellationToken);
        db.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.Created(
            (string?)null,
            new Response(secret, session.EndsAt, new(account.Id, account.UserName!, account.DisplayName, account.OrganisationCode, account.Roles, account.PasswordIsTemporary)));
    }
}
