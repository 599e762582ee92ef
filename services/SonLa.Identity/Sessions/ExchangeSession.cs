using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SonLa.Identity.Persistence;
using SonLa.Identity.Tokens;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Sessions;

/// <summary>Exchanges a session for a short access token to one service; account, roles and locks are read afresh each time.</summary>
internal static class ExchangeSession
{
    // Where a person chooses a password.
    private static readonly string Own = AccessTokenProfile.AudienceOf("identity");

    private static readonly Say Over = new(
        "Phiên làm việc đã kết thúc hoặc tài khoản đang bị khóa; hãy đăng nhập lại.",
        "The session is over or the account is locked; sign in again.");

    private static readonly Say ChooseFirst = new(
        "Mật khẩu do quản trị viên đặt tạm; hãy đổi mật khẩu ở mục Tài khoản trước khi làm việc.",
        "The password was set by an administrator; choose your own under Account before you go on.");

    public sealed record Request(string Session, string Audience)
    {
        /// <summary>Never the secret, wherever a request might be printed.</summary>
        public override string ToString() => nameof(ExchangeSession);
    }

    public sealed record Response(string AccessToken, string TokenType, int ExpiresIn)
    {
        /// <summary>Never the token, wherever a response might be printed.</summary>
        public override string ToString() => nameof(ExchangeSession);
    }

    internal static void Map(IEndpointRouteBuilder app) => app
        .MapPost("/tokens", Handle)
        .WithName(nameof(ExchangeSession))
        .WithSummary("Exchange a session for an access token to one service")
        .WithTags("Sessions")
        .AllowAnonymous();

    private static async Task<Ok<Response>> Handle(
        Request request, HttpContext context, IdentityDbContext db, AccessTokens tokens, IOptions<SessionLimits> limits, TimeProvider time, CancellationToken cancellationToken)
    {
        new InputCheck()
            .RequireText(request.Session, "session", SessionSecret.LongestText)
            .Require(tokens.Audiences.Contains(request.Audience), "audience", $"Phải là một trong: {string.Join(", ", tokens.Audiences)}.", $"Must be one of: {string.Join(", ", tokens.Audiences)}.")
            .ThrowIfAny();
        context.Response.Headers.CacheControl = "no-store";

        var now = time.GetUtcNow();
        var hash = SessionSecret.HashOf(request.Session);
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.SecretHash == hash, cancellationToken);
        var account = session is null ? null : await db.Users.AsNoTracking().SingleOrDefaultAsync(owner => owner.Id == session.AccountId, cancellationToken);
        if (session is null || account is null || !session.IsAlive(limits.Value, now) || !account.MayWork(now))
        {
            throw new StatusException(StatusCodes.Status401Unauthorized, Over, "session.over");
        }

        if (account.PasswordIsTemporary && request.Audience != Own)
        {
            throw new StatusException(StatusCodes.Status403Forbidden, ChooseFirst, "account.password-is-temporary");
        }

        if (session.IsWorthTouching(now))
        {
            await db.Sessions.Where(used => used.SessionId == session.SessionId).ExecuteUpdateAsync(row => row.SetProperty(used => used.LastUsedAt, now), cancellationToken);
        }

        var issued = await tokens.Issue(account, session, request.Audience, cancellationToken);
        return TypedResults.Ok(new Response(issued.Token, "Bearer", issued.SecondsToLive));
    }
}
