using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
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
    public sealed record Response(Guid RoundListId, int Considered, int Caught);

    internal static void Map(IEndpointRouteBuilder rounds) => rounds
        .MapPost("/{year:int}/{number:int}/opening", Handle)
        .WithName(nameof(OpenReviewRound))
        .WithSummary("Open a review round and freeze its list")
        .RequirePermission(Permissions.OpenReviewRounds)
        .WithIdempotency();

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        int year, int number, ReviewRoundCalendar calendar, BudgetDbContext db, IEvents events, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        if (calendar.Find(year)?.Rounds.SingleOrDefault(candidate => candidate.Number == number) is not { } round)
        {
            return TypedResults.NotFound();
        }

        if (clock.Today <= round.CutOff)
        {
            throw new RuleViolationException("round.not-yet-cut-off", new(
                $"Đợt {number} chốt số liệu hết ngày {round.CutOff:dd/MM/yyyy}; hãy mở từ ngày hôm sau.",
                $"Round {number} is cut off at the end of {round.CutOff:dd/MM/yyyy}; open it from the next day on."));
        }

        var list = RoundList.Open(year, round, await db.Projects.WithLedgers().ToListAsync(cancellationToken), clock.GetUtcNow(), caller.AccountId);
        return await db.Freeze(list, events, cancellationToken);
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

        var response = new Response(list.Id, list.Lines.Count(line => line.CapitalInForceInDong > 0), list.Lines.Count(line => line.Caught));
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
