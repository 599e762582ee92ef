using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Evaluations;

/// <summary>A place in a list that is ordered by id.</summary>
internal static class EvaluationCursor
{
    /// <exception cref="InvalidInputException">Not a cursor of ours.</exception>
    public static Guid? Read(string? cursor) => Paging.Key(cursor) switch
    {
        null => null,
        var key when Guid.TryParseExact(key, "N", out var id) => id,
        _ => throw new InvalidInputException("cursor", new("Con trỏ trang không hợp lệ; hãy dùng giá trị next của trang trước.", "Not a cursor; use the next value of the page before.")),
    };
}
