using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Capacity;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.Budget.Rounds;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.RoundLists;

/// <summary>Opens a round when it is necessary, over projects named by judgement and not by a percentage.</summary>
internal static class OpenAdHocRound
{
    private const int MostProjects = 2000;

    /// <param name="CutOff">State at the end of this day, not after yesterday.</param>
    /// <param name="Reason">Why now and why these projects, for the record.</param>
    /// <param name="ProjectCodes">Projects that can no longer disburse, or need a change.</param>
    /// <param name="OverridesDeadlineBy">Document that allows an adjustment after the year's last day; null otherwise.</param>
    public sealed record Request(DateOnly CutOff, string Reason, IReadOnlyList<string> ProjectCodes, string? OverridesDeadlineBy = null)
    {
        /// <summary>The reason, with the document that allows it late.</summary>
        internal string Basis => string.IsNullOrWhiteSpace(OverridesDeadlineBy) ? Reason : $"{Reason} ({OverridesDeadlineBy})";
    }

    internal static void Map(IEndpointRouteBuilder rounds) => rounds
        .MapPost("/{year:int}/ad-hoc", Handle)
        .WithName(nameof(OpenAdHocRound))
        .WithSummary("Open a round over projects named by judgement")
        .RequirePermission(Permissions.OpenReviewRounds)
        .WithIdempotency();

    private static async Task<Results<Created<OpenReviewRound.Response>, NotFound>> Handle(
        int year, Request request, RoundsInForce rounds, BudgetDbContext db, IEvents events, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        if (await rounds.Find(year, cancellationToken) is not { } planYear)
        {
            return TypedResults.NotFound();
        }

        var projects = await Named(request, db, clock.Today, cancellationToken);
        var overriding = planYear.RequireInTime(clock.Today, request.OverridesDeadlineBy, "round.after-last-day");
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('round-list'), {year})", cancellationToken);
        var number = Math.Max(
            planYear.Rounds.Select(round => round.Number).DefaultIfEmpty().Max(),
            await db.RoundLists.Where(list => list.Year == year).MaxAsync(list => (int?)list.Number, cancellationToken) ?? 0) + 1;
        return await db.Freeze(RoundList.OpenAdHoc(year, number, request.CutOff, request.Basis, projects, clock.GetUtcNow(), caller.AccountId, overriding), events, cancellationToken);
    }

    /// <summary>The projects that a request names, with their ledgers, if it holds together.</summary>
    internal static async Task<IReadOnlyList<InvestmentProject>> Named(Request request, BudgetDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var named = request.ProjectCodes.Distinct().ToList();
        await db.HoldLedgers(cancellationToken);
        var projects = await db.Projects.AsNoTracking().WithLedgers().Where(project => named.Contains(project.Code)).ToListAsync(cancellationToken);
        Check(request, [.. projects.Select(project => project.Code)], today);
        return projects;
    }

    private static void Check(Request request, HashSet<string> known, DateOnly today)
    {
        var input = new InputCheck()
            .Require(request.CutOff < today, "cutOff", "Ngày chốt phải trước hôm nay.", "The cut-off must be before today.")
            .RequireText(request.Reason, "reason", 500)
            .LimitText(request.OverridesDeadlineBy, "overridesDeadlineBy", 100)
            .Require(request.ProjectCodes.Count is >= 1 and <= MostProjects, "projectCodes", $"Ghi từ 1 đến {MostProjects} dự án.", $"Name 1 to {MostProjects} projects.");
        for (var index = 0; index < request.ProjectCodes.Count; index++)
        {
            input.Require(known.Contains(request.ProjectCodes[index]), $"projectCodes[{index}]", $"Không có dự án mang mã “{Short(request.ProjectCodes[index])}”; hãy kiểm tra mã.", $"No project has the code “{Short(request.ProjectCodes[index])}”; check it.");
        }

        input.ThrowIfAny();
    }

    private static string? Short(string? code) => code is { Length: > 40 } ? $"{code[..(char.IsHighSurrogate(code[39]) ? 39 : 40)]}…" : code;
}
