using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Obstacles;

/// <summary>Where a page of obstacles ended: the instant of raising, then id.</summary>
internal sealed record RaisedCursor(DateTimeOffset RaisedAt, Guid ObstacleId)
{
    public static string Of(DateTimeOffset raisedAt, Guid obstacleId) => string.Create(CultureInfo.InvariantCulture, $"{raisedAt.UtcTicks}:{obstacleId}");

    /// <summary>Null where no cursor was given.</summary>
    /// <exception cref="InvalidInputException">Not a cursor of this list.</exception>
    public static RaisedCursor? Read(string? cursor)
    {
        if (Paging.Key(cursor) is not { } key)
        {
            return null;
        }

        return key.Split(':') is [var raised, var id]
            && long.TryParse(raised, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTimeOffset.MaxValue.UtcTicks
            && Guid.TryParse(id, out var obstacleId)
            ? new(new(ticks, TimeSpan.Zero), obstacleId)
            : throw new InvalidInputException("cursor", new("Con trỏ trang không hợp lệ; hãy dùng giá trị next của trang trước.", "Not a cursor; use the next value of the page before."));
    }
}

internal static class RaisedCursors
{
    /// <summary>What comes after the cursor, in either order of the instant of raising and id.</summary>
    public static IQueryable<RaisedObstacle> After(this IQueryable<RaisedObstacle> obstacles, RaisedCursor? cursor, bool newestFirst) => cursor is null
        ? obstacles
        : newestFirst
            ? obstacles.Where(one => EF.Functions.LessThan(ValueTuple.Create(one.RaisedAt, one.ObstacleId), ValueTuple.Create(cursor.RaisedAt, cursor.ObstacleId)))
            : obstacles.Where(one => EF.Functions.GreaterThan(ValueTuple.Create(one.RaisedAt, one.ObstacleId), ValueTuple.Create(cursor.RaisedAt, cursor.ObstacleId)));
}
