using System.Buffers.Text;
using System.Text;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.ServiceDefaults.Http;

/// <summary>One page of a list and the cursor of the next, null at the end.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Reads and writes the limits and opaque cursors of lists.</summary>
public static class Paging
{
    /// <summary>1 to 200, 50 when not given.</summary>
    /// <exception cref="InvalidInputException">Out of range.</exception>
    public static int Limit(int? limit)
    {
        new InputCheck().Require(limit is null or (>= 1 and <= 200), "limit", "Phải từ 1 đến 200.", "Must be from 1 to 200.").ThrowIfAny();
        return limit ?? 50;
    }

    /// <summary>The key inside a cursor, null when none was given.</summary>
    /// <exception cref="InvalidInputException">Not a cursor of ours.</exception>
    public static string? Key(string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        try
        {
            return new UTF8Encoding(false, true).GetString(Base64Url.DecodeFromChars(cursor));
        }
        catch (Exception malformed) when (malformed is FormatException or DecoderFallbackException)
        {
            throw new InvalidInputException("cursor", new("Con trỏ trang không hợp lệ; hãy dùng giá trị next của trang trước.", "Not a cursor; use the next value of the page before."));
        }
    }

    /// <summary>Makes a page of rows read with one more than the limit.</summary>
    public static Page<T> Of<T>(IReadOnlyList<T> rows, int limit, Func<T, string> key) =>
        rows.Count > limit
            ? new([.. rows.Take(limit)], Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key(rows[limit - 1]))))
            : new(rows, null);
}
