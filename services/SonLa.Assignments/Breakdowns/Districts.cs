using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Organisations;

namespace SonLa.Assignments.Breakdowns;

internal static class Districts
{
    /// <summary>Codes of the districts that there are on the last day of a plan year, or were on its first: since July 2025 there are none.</summary>
    public static async Task<IReadOnlySet<string>> OfYear(this IQueryable<Organisation> organisations, int year, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return await organisations
            .Where(organisation => organisation.Kind == "district" && organisation.ValidFrom <= last && (organisation.ValidTo == null || organisation.ValidTo >= first))
            .Select(organisation => organisation.Code)
            .ToHashSetAsync(cancellationToken);
    }
}
