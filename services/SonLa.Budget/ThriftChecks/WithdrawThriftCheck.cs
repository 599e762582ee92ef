using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.ThriftChecks;

/// <summary>Withdraws a check that was recorded wrongly; it stays to be seen with the reason and counts no more.</summary>
internal static class WithdrawThriftCheck
{
    /// <param name="Reason">Why, for the record.</param>
    public sealed record Request(string Reason);

    public sealed record Response(Guid CheckId, DateTimeOffset WithdrawnAt);

    internal static void Map(IEndpointRouteBuilder checks) => checks
        .MapPost("/{checkId:guid}/withdrawal", Handle)
        .WithName(nameof(WithdrawThriftCheck))
        .WithSummary("Withdraw a check of thrift")
        .RequirePermission(Permissions.RecordThriftChecks)
        .WithIdempotency();

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        Guid checkId, Request request, BudgetDbContext db, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        new InputCheck().RequireText(request.Reason, "reason", 500).ThrowIfAny();
        if (await db.ThriftChecks.FromSql($"select * from thrift_checks where id = {checkId} for update").SingleOrDefaultAsync(cancellationToken) is null)
        {
            return TypedResults.NotFound();
        }

        if (await db.ThriftWithdrawals.AnyAsync(known => known.CheckId == checkId, cancellationToken))
        {
            throw new RuleViolationException("thrift-check.already-withdrawn", new(
                "Lần kiểm tra này đã được rút; không cần làm gì thêm.",
                "This check is withdrawn already; nothing is left to do."));
        }

        var withdrawal = new ThriftWithdrawal { CheckId = checkId, Reason = request.Reason, WithdrawnAt = clock.GetUtcNow(), WithdrawnBy = caller.AccountId };
        db.Add(withdrawal);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created("/thrift-checks", new Response(checkId, withdrawal.WithdrawnAt));
    }
}
