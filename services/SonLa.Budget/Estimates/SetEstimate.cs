using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Estimates;

/// <summary>Enters the year's estimate (dự toán) of items, or adjusts it by a later document; what was assigned before stays to be seen.</summary>
internal static class SetEstimate
{
    /// <param name="ItemCode">An item, entered or a sum; both may have an estimate.</param>
    /// <param name="AmountInDong">Whole đồng, not 0; negative where the document lowers it.</param>
    /// <param name="EffectiveOn">First day in force, not after the year.</param>
    /// <param name="DocumentNumber">The deciding document.</param>
    public sealed record Entry(string ItemCode, decimal AmountInDong, DateOnly EffectiveOn, string DocumentNumber);

    /// <param name="Entries">All or nothing.</param>
    /// <param name="Sample">Whether they are sample data; not kept.</param>
    /// <param name="Note">For readers of the file; not kept.</param>
    public sealed record Request(IReadOnlyList<Entry> Entries, bool Sample = false, string? Note = null);

    public sealed record Response(IReadOnlyList<Guid> EntryIds, int Version);

    internal static void Map(IEndpointRouteBuilder years) => years
        .MapPost("/{year:int}/estimate", Handle)
        .WithName(nameof(SetEstimate))
        .WithSummary("Enter or adjust the year's estimate")
        .RequirePermission(Permissions.SetEstimates)
        .WithIdempotency();

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        int year, Request request, BudgetShelf shelf, BudgetDbContext db, AuditScope audit, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        if (shelf.Find(year) is not { } rules)
        {
            return TypedResults.NotFound();
        }

        Check(rules, request);
        var ledger = await db.LockBudget(year, cancellationToken);
        audit.Document = request.Entries[0].DocumentNumber;
        var entries = request.Entries.Select(entry => new BudgetEntry
        {
            Year = year,
            ItemCode = entry.ItemCode,
            Kind = BudgetEntryKinds.Estimate,
            AuthorityCode = caller.OrganisationCode,
            From = entry.EffectiveOn,
            Through = entry.EffectiveOn,
            AmountInDong = entry.AmountInDong,
            Reference = entry.DocumentNumber,
            EnteredAt = clock.GetUtcNow(),
            EnteredBy = caller.AccountId,
        }).ToList();
        InsistOnPositive([.. await db.BudgetOf(year, null, cancellationToken, BudgetEntryKinds.Estimate), .. entries]);
        db.AddRange(entries);
        var version = ledger.Enter();
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/budget-years/{year}", new Response([.. entries.Select(entry => entry.Id)], version));
    }

    /// <summary>An estimate is never below 0, on no day.</summary>
    internal static void InsistOnPositive(IEnumerable<BudgetEntry> estimates)
    {
        foreach (var item in estimates.GroupBy(entry => entry.ItemCode))
        {
            var running = 0m;
            foreach (var day in item.GroupBy(entry => entry.From).OrderBy(day => day.Key))
            {
                running += day.Sum(entry => entry.AmountInDong);
                if (running < 0)
                {
                    throw new RuleViolationException("estimate.below-zero", new(
                        $"Dự toán của khoản mục {item.Key} không được âm ở ngày {day.Key:dd/MM/yyyy}; hãy kiểm tra số điều chỉnh giảm.",
                        $"The estimate of {item.Key} may not fall below 0 on {day.Key:dd/MM/yyyy}; check what is taken away."));
                }
            }
        }
    }

    private static void Check(BudgetRules rules, Request request)
    {
        var input = BudgetInput.Entries(request.Entries.Count).LimitText(request.Note, "note", 2000);
        for (var index = 0; index < request.Entries.Count; index++)
        {
            var (entry, path) = (request.Entries[index], $"entries[{index}]");
            BudgetInput.Item(input, rules, entry.ItemCode, $"{path}.itemCode");
            BudgetInput.Amount(input, entry.AmountInDong, $"{path}.amountInDong");
            input.Require(entry.AmountInDong != 0, $"{path}.amountInDong", "Số tiền phải khác 0.", "The amount may not be 0.")
                .Require(entry.EffectiveOn.Year >= rules.Year - 1 && entry.EffectiveOn.Year <= rules.Year, $"{path}.effectiveOn", $"Ngày có hiệu lực phải trong năm {rules.Year - 1} hoặc {rules.Year}.", $"The first day in force lies in {rules.Year - 1} or {rules.Year}.")
                .RequireText(entry.DocumentNumber, $"{path}.documentNumber", 100);
        }

        input.ThrowIfAny();
    }
}
