using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Sessions;

/// <summary>Lists the conclusions that somebody has to follow up, in the order in which they are due.</summary>
internal static class ListConclusions
{
    public const string Overdue = "overdue";

    public sealed record Filter(string? State, string? Lead, int? Limit, string? Cursor);

    internal static void Map(IEndpointRouteBuilder conclusions) => conclusions.MapGet("", Handle)
        .WithName(nameof(ListConclusions))
        .WithSummary("List conclusions that are followed up");

    private static async Task<Ok<Page<ConclusionLine>>> Handle([AsParameters] Filter filter, ReportingDbContext db, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        var limit = Paging.Limit(filter.Limit);
        var today = clock.Today;
        new InputCheck()
            .Require(filter.State is null or SessionConclusion.Open or SessionConclusion.Closed or Overdue, "state", "Hãy ghi open (đang theo dõi), overdue (quá hạn) hoặc closed (đã kết thúc).", "Write open, overdue or closed.")
            .LimitText(filter.Lead, "lead", 100)
            .ThrowIfAny();
        var chosen = db.SessionConclusions.AsNoTracking()
            .VisibleTo(caller)
            .Where(one => one.DueOn != null)
            .Where(one => filter.Lead == null || one.LeadCode == filter.Lead);
        chosen = filter.State switch
        {
            null => chosen,
            Overdue => chosen.Where(one => one.State == SessionConclusion.Open && !one.IsRequest && (one.Grade == null || one.Grade != ConclusionStep.Done) && one.DueOn < today),
            _ => chosen.Where(one => one.State == filter.State),
        };
        if (DayCursor.Read(filter.Cursor) is { } after)
        {
            chosen = chosen.Where(one => EF.Functions.GreaterThan(ValueTuple.Create(one.DueOn!.Value, one.ConclusionId), ValueTuple.Create(after.Day, after.Id)));
        }

        var rows = await chosen.OrderBy(one => one.DueOn).ThenBy(one => one.ConclusionId).Take(limit + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Paging.Of(rows.ConvertAll(one => ConclusionLine.Of(one, today)), limit, last => DayCursor.Of(last.DueOn ?? today, last.ConclusionId)));
    }
}
