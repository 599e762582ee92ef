using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Evaluations;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;

namespace SonLa.Reporting.Emulation;

/// <summary>Lists a year's emulation movements, newest first.</summary>
internal static class ListMovements
{
    internal static void Map(IEndpointRouteBuilder movements) => movements.MapGet("", Handle)
        .WithName(nameof(ListMovements))
        .WithSummary("List emulation movements");

    private static async Task<Ok<Page<MovementAnswer>>> Handle(int? year, int? limit, string? cursor, ReportingDbContext db, CancellationToken cancellationToken)
    {
        var most = Paging.Limit(limit);
        var before = EvaluationCursor.Read(cursor);
        var rows = await db.EmulationMovements.AsNoTracking()
            .Where(one => year == null || one.PlanYear == year)
            .Where(one => before == null || one.MovementId.CompareTo(before.Value) < 0)
            .OrderByDescending(one => one.MovementId)
            .Take(most + 1)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Paging.Of(rows.ConvertAll(MovementAnswer.Of), most, last => $"{last.MovementId:N}"));
    }
}
