using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Obstacles;

/// <summary>Lists obstacles by stage, organisation, task and age, those that wait longest first or the newest first.</summary>
internal static class ListObstacles
{
    public const string Oldest = "oldest";
    public const string Newest = "newest";

    public sealed record Filter(int? Year, string? Stage, string? Organisation, Guid? Task, int? MinAge, string? Sort, int? Limit, string? Cursor);

    public sealed record Response(
        Guid ObstacleId,
        string OrganisationCode,
        string OrganisationName,
        int PlanYear,
        string? MeasureCode,
        string? MeasureName,
        Guid? TaskId,
        string? TaskCode,
        string? TaskName,
        string What,
        string Proposal,
        IReadOnlyList<string> Addressees,
        string Stage,
        bool Open,
        DateTimeOffset RaisedAt,
        DateTimeOffset StageSince,
        int AgeInWorkingDays);

    internal static void Map(IEndpointRouteBuilder obstacles) => obstacles.MapGet("", Handle)
        .WithName(nameof(ListObstacles))
        .WithSummary("List obstacles by stage, organisation and age");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] Filter filter,
        ReportingDbContext db,
        Caller caller,
        Ageing ageing,
        SubjectNames subjects,
        CancellationToken cancellationToken)
    {
        var limit = Paging.Limit(filter.Limit);
        new InputCheck()
            .Require(filter.Stage is null or ObstacleStage.Open || ObstacleStage.All.Contains(filter.Stage), "stage", $"Không có bước này; hãy dùng open hoặc một trong: {string.Join(", ", ObstacleStage.All)}.", $"No such stage; use open or one of: {string.Join(", ", ObstacleStage.All)}.")
            .Require(filter.MinAge is null or (>= 0 and <= Ageing.Longest), "minAge", $"Số ngày làm việc phải từ 0 đến {Ageing.Longest}.", $"The number of working days must be from 0 to {Ageing.Longest}.")
            .Require(filter.Sort is null or Oldest or Newest, "sort", "Hãy ghi oldest (chờ lâu nhất trước) hoặc newest.", "Write oldest (waiting longest first) or newest.")
            .LimitText(filter.Organisation, "organisation", 100)
            .ThrowIfAny();
        var waiting = ObstacleStage.Waiting;
        var chosen = db.RaisedObstacles.AsNoTracking()
            .VisibleTo(caller)
            .Where(one => filter.Year == null || one.PlanYear == filter.Year)
            .Where(one => filter.Organisation == null || one.OrganisationCode == filter.Organisation)
            .Where(one => filter.Task == null || one.TaskId == filter.Task)
            .Where(one => filter.Stage == null || (filter.Stage == ObstacleStage.Open ? waiting.Contains(one.Stage) : one.Stage == filter.Stage));
        if (filter.MinAge is { } least)
        {
            // Age goes by the calendar of the province: an installation has one.
            var latest = ageing.LatestStart(await ProvinceOf(db, cancellationToken), least);
            chosen = chosen.Where(one => waiting.Contains(one.Stage) && one.RaisedAt <= latest);
        }

        var newest = filter.Sort == Newest;
        chosen = chosen.After(RaisedCursor.Read(filter.Cursor), newest);
        chosen = newest
            ? chosen.OrderByDescending(one => one.RaisedAt).ThenByDescending(one => one.ObstacleId)
            : chosen.OrderBy(one => one.RaisedAt).ThenBy(one => one.ObstacleId);
        var rows = await chosen.Take(limit + 1).ToListAsync(cancellationToken);
        var codes = rows.Select(row => row.OrganisationCode).Distinct().ToList();
        var names = await db.Organisations.Where(organisation => codes.Contains(organisation.Code)).ToDictionaryAsync(organisation => organisation.Code, organisation => organisation.Name, cancellationToken);
        await subjects.Read(rows, cancellationToken);
        return TypedResults.Ok(Paging.Of(
            rows.ConvertAll(row => Of(row, names.GetValueOrDefault(row.OrganisationCode, row.OrganisationCode), subjects, ageing)),
            limit,
            last => RaisedCursor.Of(last.RaisedAt, last.ObstacleId)));
    }

    private static async Task<string> ProvinceOf(ReportingDbContext db, CancellationToken cancellationToken) =>
        await db.PlanVersions.OrderByDescending(plan => plan.Sequence).Select(plan => plan.Province).FirstOrDefaultAsync(cancellationToken) ?? "";

    private static Response Of(RaisedObstacle one, string name, SubjectNames subjects, Ageing ageing) => new(
        one.ObstacleId,
        one.OrganisationCode,
        name,
        one.PlanYear,
        one.MeasureCode,
        subjects.MeasureOf(one),
        one.TaskId,
        one.TaskCode,
        subjects.TaskOf(one),
        one.What,
        one.Proposal,
        one.Addressees,
        one.Stage,
        one.IsOpen,
        one.RaisedAt,
        one.StageSince,
        ageing.Of(one));
}
