using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Sessions;

/// <summary>Lists sessions, the latest first, with how many of their conclusions are open and overdue.</summary>
internal static class ListSessions
{
    public sealed record Filter(string? Organisation, int? Year, int? Limit, string? Cursor);

    public sealed record Response(Guid SessionId, string OrganisationCode, string OrganisationName, bool OfProvince, string Kind, string Title, DateOnly HeldOn, string? Period, int Conclusions, int Open, int Overdue);

    internal static void Map(IEndpointRouteBuilder sessions) => sessions.MapGet("", Handle)
        .WithName(nameof(ListSessions))
        .WithSummary("List sessions of the province and the districts");

    private static async Task<Ok<Page<Response>>> Handle([AsParameters] Filter filter, ReportingDbContext db, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        var limit = Paging.Limit(filter.Limit);
        new InputCheck()
            .LimitText(filter.Organisation, "organisation", 100)
            .Require(filter.Year is null or (>= 1990 and <= 2199), "year", "Năm phải từ 1990 đến 2199.", "The year must be from 1990 to 2199.")
            .ThrowIfAny();
        var chosen = db.UbndSessions.AsNoTracking().VisibleTo(caller, db).Where(session => filter.Organisation == null || session.OrganisationCode == filter.Organisation);
        if (filter.Year is { } year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            chosen = chosen.Where(session => session.HeldOn >= first && session.HeldOn <= last);
        }

        if (DayCursor.Read(filter.Cursor) is { } after)
        {
            chosen = chosen.Where(session => EF.Functions.LessThan(ValueTuple.Create(session.HeldOn, session.SessionId), ValueTuple.Create(after.Day, after.Id)));
        }

        var rows = await chosen.OrderByDescending(session => session.HeldOn).ThenByDescending(session => session.SessionId).Take(limit + 1).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(row => row.SessionId);
        var conclusions = (await db.SessionConclusions.AsNoTracking().Where(conclusion => ids.Contains(conclusion.SessionId)).ToListAsync(cancellationToken)).ToLookup(conclusion => conclusion.SessionId);
        var codes = rows.Select(row => row.OrganisationCode).Distinct().ToList();
        var names = await db.Organisations.Where(organisation => codes.Contains(organisation.Code)).ToDictionaryAsync(organisation => organisation.Code, organisation => organisation.Name, cancellationToken);
        return TypedResults.Ok(Paging.Of(
            rows.ConvertAll(row => new Response(
                row.SessionId,
                row.OrganisationCode,
                names.GetValueOrDefault(row.OrganisationCode, row.OrganisationCode),
                row.OfProvince,
                row.Kind,
                row.Title,
                row.HeldOn,
                row.Period,
                row.Conclusions,
                conclusions[row.SessionId].Count(one => one.State == SessionConclusion.Open),
                conclusions[row.SessionId].Count(one => one.IsOverdue(clock.Today)))),
            limit,
            last => DayCursor.Of(last.HeldOn, last.SessionId)));
    }
}
