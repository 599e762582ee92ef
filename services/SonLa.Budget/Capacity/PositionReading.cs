using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Projects;

namespace SonLa.Budget.Capacity;

/// <summary>Reads where projects stand in a year out of their ledgers.</summary>
internal static class PositionReading
{
    internal static async Task<IReadOnlyList<ProjectPosition>> Positions(
        this IQueryable<InvestmentProject> projects, int year, DateOnly day, CancellationToken cancellationToken)
    {
        var found = await projects.AsNoTracking()
            .WithLedgers()
            .OrderBy(project => project.Code)
            .ToListAsync(cancellationToken);
        return [.. found.Select(project => ProjectPosition.Of(project, year, day))];
    }
}
