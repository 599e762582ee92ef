using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Periods;

/// <summary>Gives a closed period's report, byte for byte as it was frozen.</summary>
internal static class GetClosedPeriod
{
    internal static void Map(IEndpointRouteBuilder periods) => periods.MapGet("/{period}/closed", Handle)
        .WithName(nameof(GetClosedPeriod))
        .WithSummary("Get the frozen bytes of a closed period")
        .RequirePermission(Permissions.ReadConsolidation)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<FileContentHttpResult, NotFound>> Handle(string period, ReportingDbContext db, HttpContext http, CancellationToken cancellationToken)
    {
        var named = ReportingPeriod.Parse(period);
        var code = named.Code;
        var closed = await db.ClosedPeriods.AsNoTracking()
            .Where(candidate => candidate.PlanYear == named.Year && candidate.Period == code)
            .Select(candidate => new { candidate.Content, candidate.Sha256 })
            .FirstOrDefaultAsync(cancellationToken);
        if (closed is null)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(closed.Sha256))}:";
        return TypedResults.Bytes(closed.Content, "application/json", entityTag: new EntityTagHeaderValue($"\"{closed.Sha256}\""));
    }
}
