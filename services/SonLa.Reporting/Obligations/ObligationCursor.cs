using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Obligations;

/// <summary>Where a page of obligations ended: due instant, then id.</summary>
internal sealed record ObligationCursor(DateTimeOffset DueAt, Guid ObligationId)
{
    public static string Of(DateTimeOffset dueAt, Guid obligationId) =>
        string.Create(CultureInfo.InvariantCulture, $"{dueAt.ToUnixTimeMilliseconds()}:{obligationId}");

    /// <summary>Null where no cursor was given.</summary>
    /// <exception cref="InvalidInputException">Not a cursor of this list.</exception>
    public static ObligationCursor? Read(string? cursor)
    {
        if (Paging.Key(cursor) is not { } key)
        {
            return null;
        }

        return key.Split(':') is [var due, var id]
            && long.TryParse(due, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds < 253_402_300_800_000
            && Guid.TryParse(id, out var obligationId)
            ? new(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), obligationId)
            : throw new InvalidInputException("cursor", new("Con trỏ trang không hợp lệ; hãy dùng giá trị next của trang trước.", "Not a cursor; use the next value of the page before."));
    }
}

internal static class ObligationCursors
{
    /// <summary>What comes after the cursor in the order of due instant and id.</summary>
    public static IQueryable<Obligation> After(this IQueryable<Obligation> obligations, ObligationCursor? cursor) => cursor is null
        ? obligations
        : obligations.Where(one => EF.Functions.GreaterThan(
            ValueTuple.Create(one.DueAt, one.ObligationId),
            ValueTuple.Create(cursor.DueAt, cursor.ObligationId)));
}
