using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Periods;

/// <summary>Computes a closed period again from the revisions kept, as of its closing, and compares it with what was frozen.</summary>
internal static class VerifyClosedPeriod
{
    public sealed record Response(string Period, string StoredHash, string RecomputedHash, bool Equal);

    internal static void Map(IEndpointRouteBuilder periods) => periods.MapPost("/{period}/verification", Handle)
        .WithName(nameof(VerifyClosedPeriod))
        .WithSummary("Compute a closed period again and compare")
        .RequirePermission(Permissions.ReadConsolidation)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(string period, ReportingDbContext db, PeriodFactsReader reader, CancellationToken cancellationToken)
    {
        var named = ReportingPeriod.Parse(period);
        var code = named.Code;
        var closed = await db.ClosedPeriods.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.PlanYear == named.Year && candidate.Period == code, cancellationToken);
        if (closed is null)
        {
            return TypedResults.NotFound();
        }

        var facts = await reader.Read(named, closed.AsOf, cancellationToken, FrozenReport.CapitalThroughOf(closed.Content))
            ?? throw new InvalidOperationException($"The facts behind the closed period {code} are gone.");
        var again = FrozenReport.Of(facts, closed.ClosedAt, FrozenReport.FormatOf(closed.Content));
        return TypedResults.Ok(new Response(code, closed.Sha256, again.Sha256, closed.Content.AsSpan().SequenceEqual(again.Content) && closed.Sha256 == again.Sha256));
    }
}
