using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Organisations;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Obligations;

/// <summary>Lists who has handed in nothing although it was due, with the office holder who answers for it, longest overdue first.</summary>
internal static class ListLateObligations
{
    public sealed record Response(
        Guid ObligationId,
        string OrganisationCode,
        string OrganisationName,
        string AccountableOffice,
        string Regime,
        string PeriodKind,
        string Period,
        string Title,
        DateTimeOffset DueAt,
        int DaysOverdue,
        string State)
    {
        /// <summary>Name of who took over from the organisation since; null while it exists.</summary>
        public string? NowName { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder obligations) => obligations.MapGet("/late", Handle)
        .WithName(nameof(ListLateObligations))
        .WithSummary("List overdue obligations");

    private static async Task<Ok<Page<Response>>> Handle(
        int? limit,
        string? cursor,
        ReportingDbContext db,
        Caller caller,
        BusinessClock clock,
        CancellationToken cancellationToken)
    {
        var most = Paging.Limit(limit);
        var today = clock.Today;
        var rows = await db.Obligations.AsNoTracking()
            .VisibleTo(caller)
            .InState(ObligationState.Overdue, clock.GetUtcNow())
            .After(ObligationCursor.Read(cursor))
            .OrderBy(one => one.DueAt).ThenBy(one => one.ObligationId)
            .Take(most + 1)
            .Join(db.Organisations, one => one.OrganisationCode, organisation => organisation.Code, (one, organisation) => new { one, organisation, NowName = db.Organisations.Where(now => now.Code == one.SpokenForBy).Select(now => now.Name).FirstOrDefault() })
            .OrderBy(row => row.one.DueAt).ThenBy(row => row.one.ObligationId)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Paging.Of(
            rows.ConvertAll(row => Of(row.one, row.organisation, row.NowName, today)),
            most,
            last => ObligationCursor.Of(last.DueAt, last.ObligationId)));
    }

    private static Response Of(Obligation one, Organisation organisation, string? nowName, DateOnly today) => new(
        one.ObligationId,
        one.OrganisationCode,
        organisation.Name,
        organisation.HeadTitle,
        one.Regime,
        one.PeriodKind,
        one.Period,
        one.Title,
        one.DueAt,
        today.DayNumber - VietnamTime.DayOf(one.DueAt).DayNumber,
        ObligationState.Overdue)
    {
        NowName = nowName,
    };
}
