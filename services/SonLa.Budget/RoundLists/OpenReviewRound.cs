using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Capacity;
using SonLa.Budget.Persistence;
using SonLa.Budget.Rounds;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.RoundLists;

/// <summary>Opens a review round after its cut-off: what the ledgers say is frozen as the round's list.</summary>
internal static class OpenReviewRound
{
    /// <param name="Named">For a round by judgement only: the projects, the state at which day, and why.</param>
    public sealed record Request(OpenAdHocRound.Request? Named = null);

    /// <param name="Number">Of the round; one when necessary gets the next of its year.</param>
    public sealed record Response(Guid RoundListId, int Considered, int Caught, int Number);

    internal static void Map(IEndpointRouteBuilder rounds) => rounds
        .MapPost("/{year:int}/{number:int}/opening", Handle)
        .WithName(nameof(OpenReviewRound))
        .WithSummary("Open a review round and freeze its list")
        .RequirePermission(Permissions.OpenReviewRounds)
        .WithIdempotency();

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        int year, int number, Request? request, RoundsInForce rounds, BudgetDbContext db, IEvents events, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        if ((await rounds.Find(year, cancellationToken))?.Rounds.SingleOrDefault(candidate => candidate.Number == number) is not { } round)
        {
            return TypedResults.NotFound();
        }

        if (round.Filter == ReviewRound.ByJudgement)
        {
            return await db.Freeze(await ByJudgement(year, round, request?.Named, db, caller, clock, cancellationToken), events, cancellationToken);
        }

        new InputCheck()
            .Require(request?.Named is null, "named", "Đợt này lập danh sách theo tỷ lệ; không ghi dự án.", "This round lists by percentage; name no projects.")
            .ThrowIfAny();
        if (clock.Today <= round.CutOff)
        {
            throw new RuleViolationException("round.not-yet-cut-off", new(
                $"Đợt {number} chốt số liệu hết ngày {round.CutOff:dd/MM/yyyy}; hãy mở từ ngày hôm sau.",
                $"Round {number} is cut off at the end of {round.CutOff:dd/MM/yyyy}; open it from the next day on."));
        }

        await db.HoldLedgers(cancellationToken);
        var list = RoundList.Open(year, round, await db.ProjectsOfOneMoment(cancellationToken), clock.GetUtcNow(), caller.AccountId);
        return await db.Freeze(list, events, cancellationToken);
    }

    private static async Task<RoundList> ByJudgement(
        int year, ReviewRound round, OpenAdHocRound.Request? named, BudgetDbContext db, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        if (named is null)
        {
            throw new InvalidInputException("named", new(
                "Đợt này theo đánh giá, không theo tỷ lệ: hãy ghi các dự án, ngày chốt và lý do.",
                "This round goes by judgement and not by a percentage: name the projects, the cut-off day and the reason."));
        }

        var projects = await OpenAdHocRound.Named(named, db, clock.Today, cancellationToken);
        if (clock.Today > round.CutOff && string.IsNullOrWhiteSpace(named.OverridesDeadlineBy))
        {
            throw new RuleViolationException("round.after-last-day", new(
                $"Đợt {round.Number} năm {year} chỉ đến hết ngày {round.CutOff:dd/MM/yyyy}; nếu được phép, hãy ghi văn bản cho phép vào overridesDeadlineBy.",
                $"Round {round.Number} of {year} ends on {round.CutOff:dd/MM/yyyy}; if it is allowed later, name the document in overridesDeadlineBy."));
        }

        return RoundList.OpenByJudgement(year, round, named.CutOff, named.Basis, projects, clock.GetUtcNow(), caller.AccountId, clock.Today > round.CutOff ? named.OverridesDeadlineBy : null);
    }

    /// <summary>Keeps the list and tells of it; a round is opened once.</summary>
    internal static async Task<Created<Response>> Freeze(this BudgetDbContext db, RoundList list, IEvents events, CancellationToken cancellationToken)
    {
        // Two who open at the same moment wait for each other here; the unique index is the last word.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('round-list'), {list.Year})", cancellationToken);
        if (await db.RoundLists.AnyAsync(other => other.Year == list.Year && other.Number == list.Number, cancellationToken))
        {
            throw new RuleViolationException("round.already-open", new(
                $"Đợt {list.Number} năm {list.Year} đã mở và danh sách đã chốt; hãy xem danh sách đó.",
                $"Round {list.Number} of {list.Year} is open and its list is frozen; look at that list."));
        }

        var response = new Response(list.Id, list.Lines.Count(line => line.CapitalInForceInDong > 0), list.Lines.Count(line => line.Caught), list.Number);
        db.Add(list);
        events.Publish(new ReviewRoundOpened
        {
            RoundListId = list.Id,
            PlanYear = list.Year,
            Number = list.Number,
            CutOff = list.CutOff,
            ThresholdPercent = list.ThresholdPercent,
            Filter = list.Filter,
            ProjectsConsidered = response.Considered,
            ProjectsCaught = response.Caught,
            OpenedAt = list.OpenedAt,
            Version = list.Version,
        });
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/review-rounds/{list.Year}/{list.Number}/list", response);
    }
}
