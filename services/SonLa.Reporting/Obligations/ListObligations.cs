using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Obligations;

/// <summary>Lists obligations in the order in which they fall due.</summary>
internal static class ListObligations
{
    public sealed record Filter(int? Year, string? Regime, string? Kind, string? Period, string? Organisation, string? State, int? Limit, string? Cursor);

    public sealed record Response(
        Guid ObligationId,
        string OrganisationCode,
        string OrganisationName,
        string Regime,
        string PeriodKind,
        string Period,
        string Title,
        DateTimeOffset OpensAt,
        DateTimeOffset DueAt,
        string State,
        bool Late,
        DateTimeOffset? SubmittedAt,
        Guid? ReportId)
    {
        /// <summary>Name of who took over from the organisation since; null while it exists.</summary>
        public string? NowName { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder obligations) => obligations.MapGet("", Handle)
        .WithName(nameof(ListObligations))
        .WithSummary("List obligations by regime, kind, period, organisation and state");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] Filter filter,
        ReportingDbContext db,
        Caller caller,
        BusinessClock clock,
        CancellationToken cancellationToken)
    {
        var limit = Paging.Limit(filter.Limit);
        var now = clock.GetUtcNow();
        new InputCheck()
            .Require(filter.Kind is null || PeriodKinds.All.Contains(filter.Kind), "kind", $"Không có loại kỳ này; hãy dùng một trong: {string.Join(", ", PeriodKinds.All)}.", $"No such kind; use one of: {string.Join(", ", PeriodKinds.All)}.")
            .LimitText(filter.Regime, "regime", 20)
            .LimitText(filter.Period, "period", 20)
            .LimitText(filter.Organisation, "organisation", 100)
            .ThrowIfAny();

        var chosen = db.Obligations.AsNoTracking()
            .VisibleTo(caller)
            .Where(one => filter.Year == null || one.PlanYear == filter.Year)
            .Where(one => filter.Regime == null || one.Regime == filter.Regime)
            .Where(one => filter.Kind == null || one.PeriodKind == filter.Kind)
            .Where(one => filter.Period == null || one.Period == filter.Period)
            .Where(one => filter.Organisation == null || one.OrganisationCode == filter.Organisation)
            .InState(filter.State, now)
            .After(ObligationCursor.Read(filter.Cursor));
        var rows = await chosen
            .OrderBy(one => one.DueAt).ThenBy(one => one.ObligationId)
            .Take(limit + 1)
            .Join(db.Organisations, one => one.OrganisationCode, organisation => organisation.Code, (one, organisation) => new { one, organisation.Name, NowName = db.Organisations.Where(now => now.Code == one.SpokenForBy).Select(now => now.Name).FirstOrDefault() })
            .OrderBy(row => row.one.DueAt).ThenBy(row => row.one.ObligationId)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Paging.Of(
            rows.ConvertAll(row => Of(row.one, row.Name, now) with { NowName = row.NowName }),
            limit,
            last => ObligationCursor.Of(last.DueAt, last.ObligationId)));
    }

    private static Response Of(Obligation one, string name, DateTimeOffset now) => new(
        one.ObligationId,
        one.OrganisationCode,
        name,
        one.Regime,
        one.PeriodKind,
        one.Period,
        one.Title,
        one.OpensAt,
        one.DueAt,
        ObligationState.Of(one.Status, one.OpensAt, one.DueAt, now),
        one.IsLate,
        one.SubmittedAt,
        one.ReportId);
}
