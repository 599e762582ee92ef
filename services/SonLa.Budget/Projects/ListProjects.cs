using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Projects;

/// <summary>Lists projects with the year's capital, what is disbursed of it at a day, and the ratio.</summary>
internal static class ListProjects
{
    /// <param name="CarriedOver">Begun in an earlier year (dự án chuyển tiếp).</param>
    /// <param name="CapitalInForceInDong">Capital plan of the year in force on the day.</param>
    /// <param name="DisbursedInDong">Of that capital, up to the end of the day.</param>
    /// <param name="RatioPercent">Exact to 28 digits; null without a capital plan.</param>
    public sealed record ProjectLine(
        Guid ProjectId,
        string Code,
        string Name,
        string OwnerCode,
        string? OwnerName,
        bool CarriedOver,
        decimal CapitalInForceInDong,
        decimal DisbursedInDong,
        decimal? RatioPercent);

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
                Capital = project.Capital.Where(entry => entry.Year == year && entry.EffectiveOn <= day).Sum(entry => entry.AmountInDong),
                Disbursed = project.Disbursements.Where(entry => entry.Year == year && entry.DisbursedOn <= day).Sum(entry => entry.AmountInDong),
            })
            .ToListAsync(cancellationToken);
        var lines = rows.Select(row => new ProjectLine(
            row.Id,
            row.Code,
            row.Name,
            row.OwnerCode,
            row.OwnerName,
            row.BeganInYear < year,
            row.Capital,
            row.Disbursed,
            new DisbursementRatio(row.Disbursed, row.Capital).Percent)).ToList();
        return TypedResults.Ok(Paging.Of(lines, size, line => line.Code));
    }
}
