using System.Globalization;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Sessions;

/// <summary>Where a page ended that is ordered by a day, then id.</summary>
internal sealed record DayCursor(DateOnly Day, Guid Id)
{
    public static string Of(DateOnly day, Guid id) => string.Create(CultureInfo.InvariantCulture, $"{day.DayNumber}:{id}");

    /// <summary>Null where no cursor was given.</summary>
    /// <exception cref="InvalidInputException">Not a cursor of such a list.</exception>
    public static DayCursor? Read(string? cursor)
    {
        if (Paging.Key(cursor) is not { } key)
        {
            return null;
        }

        return key.Split(':') is [var day, var id]
            && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= DateOnly.MaxValue.DayNumber
            && Guid.TryParse(id, out var parsed)
            ? new(DateOnly.FromDayNumber(number), parsed)
            : throw new InvalidInputException("cursor", new("Con trỏ trang không hợp lệ; hãy dùng giá trị next của trang trước.", "Not a cursor; use the next value of the page before."));
    }
}
