using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.ServiceDefaults.Http;

/// <summary>Makes a POST that creates safe to repeat: the key, the slice's work and the stored answer share one transaction.</summary>
public static class Idempotency
{
    internal const string Header = "Idempotency-Key";

    /// <summary>Requires the header Idempotency-Key (1 to 255 visible ASCII characters, the account's own): same key and body replays the answer, another body is 422.</summary>
    public static RouteHandlerBuilder WithIdempotency(this RouteHandlerBuilder endpoint) => endpoint
        .AddEndpointFilter(Filter)
        .WithMetadata(new RequiresIdempotencyKey());

    private static async ValueTask<object?> Filter(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var key = context.Request.Headers[Header].ToString();
        new InputCheck()
            .Require(key.Length is >= 1 and <= 255 && key.All(character => character is > ' ' and <= '~'), Header, "Hãy gửi tiêu đề Idempotency-Key (1–255 ký tự ASCII, ví dụ một UUID) khác nhau cho mỗi việc.", "Send the header Idempotency-Key (1 to 255 ASCII characters, a UUID for example), another one for each act.")
            .ThrowIfAny();

        var services = context.RequestServices;
        var db = services.GetRequiredService<DbContext>();
        var account = services.GetRequiredService<Caller>().AccountId;
        var hash = await HashOf(context.Request, context.RequestAborted);
        await using var transaction = await db.Database.BeginTransactionAsync(context.RequestAborted);

        // What fails fails as a whole: a savepoint before each SaveChanges would cost two round trips for nothing.
        db.Database.AutoSavepointsEnabled = false;

        // A simultaneous request with the same key waits here for the first one's outcome, for a while.
        await db.Database.ExecuteSqlRawAsync("set local lock_timeout = '5s'", context.RequestAborted);
        var mine = await db.Database.ExecuteSqlAsync(
            $"insert into idempotency_keys (account_id, key, request_hash, created_at) values ({account}, {key}, {hash}, now()) on conflict do nothing",
            context.RequestAborted);
        await db.Database.ExecuteSqlRawAsync("set local lock_timeout = 0", context.RequestAborted);
        if (mine == 0)
        {
            return await Replay(db, account, key, hash, context);
        }

        var answer = await Capture(context, await next(invocation));
        if (answer.Status is >= 200 and < 300)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                update idempotency_keys set status = {answer.Status}, content_type = {answer.ContentType}, location = {answer.Location}, etag = {answer.ETag}, body = {answer.Body}
                where account_id = {account} and key = {key}
                """,
                context.RequestAborted);
            await transaction.CommitAsync(CancellationToken.None);
        }

        return answer;
    }

    private static async Task<StoredAnswer> Replay(DbContext db, Guid account, string key, byte[] hash, HttpContext context)
    {
        var stored = await db.Set<IdempotencyKey>().AsNoTracking()
            .SingleAsync(row => row.AccountId == account && row.Key == key, context.RequestAborted);
        if (!CryptographicOperations.FixedTimeEquals(stored.RequestHash, hash))
        {
            throw new StatusException(
                StatusCodes.Status422UnprocessableEntity,
                new("Idempotency-Key này đã dùng cho một yêu cầu có nội dung khác; hãy dùng khóa mới.", "This Idempotency-Key was used for a request with another body; use a new key."),
                "idempotency-key.reused");
        }

        context.Response.Headers["Idempotency-Replayed"] = "true";
        return new(stored.Status ?? StatusCodes.Status200OK, stored.ContentType, stored.Location, stored.ETag, stored.Body ?? []);
    }

    private static async Task<StoredAnswer> Capture(HttpContext context, object? result)
    {
        var outgoing = context.Response.Body;
        using var kept = new MemoryStream();
        context.Response.Body = kept;
        try
        {
            if (result is IResult executable)
            {
                await executable.ExecuteAsync(context);
            }
            else
            {
                await context.Response.WriteAsJsonAsync(result, context.RequestAborted);
            }
        }
        finally
        {
            context.Response.Body = outgoing;
        }

        var headers = context.Response.Headers;
        return new(context.Response.StatusCode, context.Response.ContentType, headers.Location, headers.ETag, kept.ToArray());
    }

    private static async Task<byte[]> HashOf(HttpRequest request, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        request.Body.Position = 0;
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
        }

        return hash.GetHashAndReset();
    }

    private sealed record StoredAnswer(int Status, string? ContentType, string? Location, string? ETag, byte[] Body) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = Status;
            response.ContentType = ContentType;
            if (Location is not null)
            {
                response.Headers.Location = Location;
            }

            if (ETag is not null)
            {
                response.Headers.ETag = ETag;
            }

            // An empty write would start the response and keep the status pages from saying why.
            if (Body.Length > 0)
            {
                await response.Body.WriteAsync(Body, httpContext.RequestAborted);
            }
        }
    }
}

/// <summary>Marks endpoints whose callers must send an Idempotency-Key.</summary>
public sealed class RequiresIdempotencyKey;
