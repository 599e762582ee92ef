using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Identity.Clock;

/// <summary>Sets the business clock of a Development run for all services, forwards or back; elsewhere the road does not exist.</summary>
internal static class SetClock
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <param name="At">Business instant with its offset: <c>2024-02-17T23:59:59+07:00</c>.</param>
    /// <param name="Running">Whether business time goes on from there or stands still.</param>
    public sealed record Request(string At, bool Running);

    internal static void Map(IEndpointRouteBuilder app, bool simulated)
    {
        var clock = simulated ? app.MapPut("/clock", Handle) : app.MapPut("/clock", Absent);
        clock.WithName(nameof(SetClock))
            .WithSummary("Set the business clock (Development only)")
            .WithTags("Clock")
            .RequirePermission(Permissions.SetClock);
    }

    private static NotFound Absent() => TypedResults.NotFound();

    private static async Task<Ok<ClockEndpoint.Response>> Handle(
        Request request, IdentityDbContext db, IEvents events, BusinessClock clock, TimeProvider time, CancellationToken cancellationToken)
    {
        var at = Parse(request.At);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("select pg_advisory_xact_lock(hashtext('business-clock'))", cancellationToken);
        var version = await db.Set<SimulatedClock>().Select(row => row.Version).SingleOrDefaultAsync(cancellationToken);
        var moved = new BusinessClockMoved { At = at, Running = request.Running, SetAt = time.GetUtcNow(), Version = version + 1 };
        await SimulatedClock.Store(db, moved, cancellationToken);
        events.Publish(moved);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.Ok(ClockEndpoint.Of(clock));
    }

    private static DateTimeOffset Parse(string text)
    {
        var valid = DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            && at.Year is >= 2000 and <= 2100;
        new InputCheck()
            .Require(valid, "at", "Hãy viết ngày giờ có múi giờ, từ năm 2000 đến 2100, ví dụ 2024-02-17T23:59:59+07:00.", "Write day, time and offset, from the year 2000 to 2100, 2024-02-17T23:59:59+07:00 for example.")
            .ThrowIfAny();
        return at;
    }
}
