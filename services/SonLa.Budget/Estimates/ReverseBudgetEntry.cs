using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Estimates;

/// <summary>Corrects a wrong entry of the budget by an opposite one; the wrong one stays to be seen.</summary>
internal static class ReverseBudgetEntry
{
    /// <param name="Reason">Why, for the record.</param>
    public sealed record Request(string Reason);

    public sealed record Response(Guid EntryId, int Version);

    internal static void Map(IEndpointRouteBuilder years) => years
        .MapPost("/{year:int}/entries/{entryId:guid}/reversal", Handle)
        .WithName(nameof(ReverseBudgetEntry))
        .WithSummary("Reverse an entry of the budget")
        .RequirePermission(Permissions.PostExecution)
        .WithIdempotency();

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        int year, Guid entryId, Request request, BudgetShelf shelf, BudgetDbContext db, IEvents events, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        new InputCheck().RequireText(request.Reason, "reason", 200).ThrowIfAny();
        if (shelf.Find(year) is not { } rules)
        {
            return TypedResults.NotFound();
        }

        var ledger = await db.LockBudget(year, cancellationToken);
        var known = await db.BudgetOf(year, null, cancellationToken, [.. BudgetEntryKinds.All]);
        if (known.Find(entry => entry.Id == entryId && MayReverse(entry, caller)) is not { } original)
        {
            return TypedResults.NotFound();
        }

        Refuse(original, known);
        var reversal = original.Opposite(request.Reason, clock.GetUtcNow(), caller.AccountId);
        db.Add(reversal);
        var version = ledger.Enter();
        var ledgerNow = known.Append(reversal).Where(entry => entry.Kind == original.Kind).ToList();
        if (original.Kind == BudgetEntryKinds.Execution)
        {
            BudgetPostings.Tell(events, rules, ledgerNow, [reversal], version);
        }
        else if (original.Kind == BudgetEntryKinds.Estimate)
        {
            SetEstimate.InsistOnPositive(ledgerNow);
        }

        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/budget-years/{year}/entries", new Response(reversal.Id, version));
    }

    // An estimate is the finance department's; everything else also the organisation's whose figure it is.
    private static bool MayReverse(BudgetEntry entry, Caller caller) =>
        caller.Is(Roles.Finance) || (entry.Kind != BudgetEntryKinds.Estimate && entry.AuthorityCode == caller.OrganisationCode);

    private static void Refuse(BudgetEntry original, List<BudgetEntry> known)
    {
        if (original.ReversesEntryId is not null)
        {
            throw new RuleViolationException("budget-entry.is-reversal", new(
                "Bút toán đảo không thể bị đảo lần nữa; hãy nhập một bút toán mới.",
                "A reversal cannot be reversed; make a new entry."));
        }

        if (known.Exists(entry => entry.ReversesEntryId == original.Id))
        {
            throw new RuleViolationException("budget-entry.already-reversed", new(
                "Bút toán này đã được đảo; không cần làm gì thêm.",
                "This entry is reversed already; nothing is left to do."));
        }
    }
}
