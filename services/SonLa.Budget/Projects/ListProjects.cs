using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Situation;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Projects;

/// <summary>Lists projects with the year's capital by funding source, what is disbursed of it at a day, and the ratio.</summary>
internal static class ListProjects
{
    /// <param name="SourceCode">Funding source.</param>
    /// <param name="CapitalInForceInDong">Of the year's capital plan in force on the day.</param>
    /// <param name="DisbursedInDong">Of that capital, up to the end of the day.</param>
    public sealed record SourceLine(string SourceCode, decimal CapitalInForceInDong, decimal DisbursedInDong);

    /// <param name="CarriedOver">Begun in an earlier year (dự án chuyển tiếp).</param>
    /// <param name="CapitalInForceInDong">Capital plan of the year in force on the day.</param>
    /// <param name="DisbursedInDong">Of that capital, up to the end of the day.</param>
    /// <param name="EarlierYearsDisbursedInDong">Paid in the year, up to the end of the day, from earlier years' capital (vốn kéo dài); no part of the figures of the year.</param>
    /// <param name="Sources">The year's figures by funding source.</param>
    /// <param name="Group"><c>national</c>, <c>a</c>, <c>b</c> or <c>c</c>; null where not recorded.</param>
    /// <param name="Head">Name and office of who answers for it on the day; null where nobody is named.</param>
    /// <param name="PhysicalPercent">Physical work done, as last reported by the day; null where nothing is.</param>
    /// <param name="OpenBottlenecks">Causes of what holds the work up on the day, the oldest first.</param>
    /// <param name="RatioPercent">Exact to 28 digits; null without a capital plan.</param>
    public sealed record ProjectLine(
        Guid ProjectId,
        string Code,
        string Name,
        string OwnerCode,
        string? OwnerName,
        string? Programme,
        bool CarriedOver,
        decimal CapitalInForceInDong,
        decimal DisbursedInDong,
        decimal? RatioPercent,
        decimal EarlierYearsDisbursedInDong,
        IReadOnlyList<SourceLine> Sources,
        string? Group,
        string? Head,
        decimal? PhysicalPercent,
        IReadOnlyList<string> OpenBottlenecks);

    internal static void Map(IEndpointRouteBuilder projects) => projects
        .MapGet("", Handle)
        .WithName(nameof(ListProjects))
        .WithSummary("List projects with capital and disbursement")
        .RequirePermission(Permissions.SeeProjects);

    private static async Task<Ok<Page<ProjectLine>>> Handle(
        int year, DateOnly? on, string? owner, int? limit, string? cursor, BudgetDbContext db, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        var input = new InputCheck().LimitText(owner, "owner", 100);
        CapitalInput.Year(input, year, "year");
        input.ThrowIfAny();
        var day = on ?? clock.Today;
        var size = Paging.Limit(limit);
        var yearBegins = new DateOnly(year, 1, 1);
        var after = Paging.Key(cursor) ?? "";
        var rows = await db.Projects.VisibleTo(caller)
            .Where(project => project.Code.CompareTo(after) > 0 && (owner == null || project.OwnerCode == owner))
            .OrderBy(project => project.Code)
            .Take(size + 1)
            .Select(project => new
            {
                project.Id,
                project.Code,
                project.Name,
                project.OwnerCode,
                OwnerName = db.Organisations.Where(organisation => organisation.Code == project.OwnerCode).Select(organisation => organisation.Name).FirstOrDefault(),
                project.BeganInYear,
                project.Programme,
                project.Group,
                Situation = project.Situation.ToList(),
                Capital = project.Capital.Where(entry => entry.Year == year && entry.EffectiveOn <= day)
                    .Select(entry => new { entry.SourceCode, entry.AmountInDong }).ToList(),
                Disbursed = project.Disbursements.Where(entry => entry.Year <= year && entry.DisbursedOn <= day && (entry.Year == year || entry.DisbursedOn >= yearBegins))
                    .Select(entry => new { entry.SourceCode, entry.Year, entry.AmountInDong }).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        var lines = rows.Select(row =>
        {
            var sources = row.Capital.Select(entry => (entry.SourceCode, Capital: entry.AmountInDong, Disbursed: 0m))
                .Concat(row.Disbursed.Where(entry => entry.Year == year).Select(entry => (entry.SourceCode, Capital: 0m, Disbursed: entry.AmountInDong)))
                .GroupBy(entry => entry.SourceCode)
                .OrderBy(source => source.Key, StringComparer.Ordinal)
                .Select(source => new SourceLine(source.Key, source.Sum(entry => entry.Capital), source.Sum(entry => entry.Disbursed)))
                .ToList();
            var situation = ProjectSituation.At(day, row.Situation);
            var ratio = new DisbursementRatio(sources.Sum(source => source.DisbursedInDong), sources.Sum(source => source.CapitalInForceInDong));
            return new ProjectLine(
                row.Id,
                row.Code,
                row.Name,
                row.OwnerCode,
                row.OwnerName,
                row.Programme,
                row.BeganInYear < year,
                ratio.CapitalInDong,
                ratio.DisbursedInDong,
                ratio.Percent,
                row.Disbursed.Where(entry => entry.Year < year).Sum(entry => entry.AmountInDong),
                sources,
                row.Group,
                situation.Head,
                situation.PhysicalPercent,
                [.. situation.Open.Select(entry => entry.Cause ?? BottleneckCauses.Other)]);
        }).ToList();
        return TypedResults.Ok(Paging.Of(lines, size, line => line.Code));
    }
}
