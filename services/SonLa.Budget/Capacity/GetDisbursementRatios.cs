using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.Budget.Rounds;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Capacity;

/// <summary>Shows what is disbursed at a day, of the capital assigned by the Prime Minister and of the capital allocated to projects, each ratio with its denominator.</summary>
internal static class GetDisbursementRatios
{
    private static readonly string[] Levels = ["province", "source", "programme", "owner", "head", "project"];

    /// <param name="Key">Code of the source, owner or project, name of the programme or of the accountable head; null for the province, for capital of no programme, and for projects for which nobody is named.</param>
    /// <param name="AllocatedInDong">Capital plans of projects in force on the day: one denominator.</param>
    /// <param name="OfAllocatedPercent">Exact to 28 digits; null without allocated capital.</param>
    /// <param name="AssignedInDong">Assigned by the Prime Minister and in force on the day, the other denominator; null where no document assigns to this level.</param>
    /// <param name="OfAssignedPercent">Exact to 28 digits; null without assigned capital.</param>
    public sealed record Line(
        string? Key, string? Name, decimal DisbursedInDong, decimal AllocatedInDong, decimal? OfAllocatedPercent, decimal? AssignedInDong, decimal? OfAssignedPercent);

    /// <param name="AssignedUndividedInDong">Assigned to the province and not divided among programmes, owners, heads or projects by any document.</param>
    /// <param name="AimPercent">What part of the capital the year's decision wants disbursed; null where it sets no aim.</param>
    public sealed record Response(int Year, DateOnly On, string By, decimal AssignedUndividedInDong, decimal? AimPercent, IReadOnlyList<Line> Lines);

    private sealed record Sums(string? Key, string? Name, decimal Disbursed, decimal Allocated, decimal? Assigned, bool Undivided);

    internal static void Map(IEndpointRouteBuilder app) => app
        .MapGet("/disbursement-ratios", Handle)
        .WithName(nameof(GetDisbursementRatios))
        .WithSummary("Show disbursement of assigned and of allocated capital")
        .RequirePermission(Permissions.SeeRatios);

    private static async Task<Ok<Response>> Handle(
        int year, DateOnly? on, string? by, RoundsInForce rounds, BudgetDbContext db, BusinessClock clock, CancellationToken cancellationToken)
    {
        var (level, day) = (by ?? "province", on ?? clock.Today);
        var input = new InputCheck().Require(Levels.Contains(level), "by", $"Phải là {string.Join(", ", Levels)}.", $"Must be {string.Join(", ", Levels)}.");
        CapitalInput.Year(input, year, "year");
        input.ThrowIfAny();
        var sums = await db.Database.SqlQuery<Sums>(
            $"""
            with entries as (
                select project_id, source_code, null::text as programme, 0::numeric as disbursed, amount_in_dong as allocated, null::numeric as assigned
                from capital_allocations where year = {year} and effective_on <= {day}
                union all
                select project_id, source_code, null, amount_in_dong, 0, null
                from disbursements where year = {year} and disbursed_on <= {day}
                union all
                select project_id, source_code, programme, 0, 0, amount_in_dong
                from assigned_capital where year = {year} and effective_on <= {day}),
            heads as (
                select distinct on (named.project_id) named.project_id, named.text as head
                from situation_entries named
                where {level} = 'head' and named.kind = 'head' and named.on <= {day} and named.reverses_entry_id is null
                    and not exists (select 1 from situation_entries reversal where reversal.reverses_entry_id = named.id)
                order by named.project_id, named.on desc, named.entered_at desc, named.id desc),
            named as (
                select entry.*, entry.project_id is null and ({level} in ('owner', 'head', 'project') or ({level} = 'programme' and entry.programme is null)) as undivided,
                    case {level} when 'source' then entry.source_code when 'programme' then coalesce(project.programme, entry.programme) when 'owner' then project.owner_code when 'head' then heads.head when 'project' then project.code end as key,
                    case {level} when 'source' then source.name when 'programme' then coalesce(project.programme, entry.programme) when 'owner' then owner.name when 'head' then heads.head when 'project' then project.name end as name
                from entries entry
                join funding_sources source on source.code = entry.source_code
                left join investment_projects project on project.id = entry.project_id
                left join heads on heads.project_id = entry.project_id
                left join known_organisations owner on owner.code = project.owner_code)
            select key as "Key", max(name) as "Name", sum(disbursed) as "Disbursed", sum(allocated) as "Allocated", sum(assigned) as "Assigned", undivided as "Undivided"
            from named group by key, undivided
            """).ToListAsync(cancellationToken);
        var lines = sums.Where(line => !line.Undivided)
            .OrderBy(line => line.Key, StringComparer.Ordinal)
            .Select(line => new Line(
                line.Key,
                line.Name,
                line.Disbursed,
                line.Allocated,
                new DisbursementRatio(line.Disbursed, line.Allocated).Percent,
                line.Assigned,
                line.Assigned is { } assigned ? new DisbursementRatio(line.Disbursed, assigned).Percent : null))
            .ToList();
        return TypedResults.Ok(new Response(year, day, level, sums.Where(line => line.Undivided).Sum(line => line.Assigned ?? 0), (await rounds.Find(year, cancellationToken))?.AimPercent, lines));
    }
}
