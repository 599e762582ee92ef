using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Estimates;

/// <summary>Enters what was collected and spent, each organisation its own items, the finance department for any of them; days of the year before are last year's figures to compare with.</summary>
internal static class PostExecution
{
    /// <param name="ItemCode">An item that the organisation enters.</param>
    /// <param name="From">First day that the amount covers.</param>
    /// <param name="Through">Last day that the amount covers, of the same month, not after today.</param>
    /// <param name="AmountInDong">Whole đồng from the first to the last day, 0 where nothing came.</param>
    /// <param name="Reference">The document.</param>
    public sealed record Entry(string ItemCode, DateOnly From, DateOnly Through, decimal AmountInDong, string Reference);

    /// <param name="Entries">All or nothing.</param>
    /// <param name="AuthorityCode">Whose figures they are, where the finance department enters them; null for one's own organisation.</param>
    /// <param name="Sample">Whether they are sample data; not kept.</param>
    /// <param name="Note">For readers of the file; not kept.</param>
    public sealed record Request(IReadOnlyList<Entry> Entries, string? AuthorityCode = null, bool Sample = false, string? Note = null);

    public sealed record Response(IReadOnlyList<Guid> EntryIds, int Version);

    internal static void Map(IEndpointRouteBuilder years) => years
        .MapPost("/{year:int}/execution", Handle)
        .WithName(nameof(PostExecution))
        .WithSummary("Enter revenue and expenditure")
        .RequirePermission(Permissions.PostExecution)
        .WithIdempotency();

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        int year, Request request, BudgetShelf shelf, BudgetDbContext db, IEvents events, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        if (shelf.Find(year) is not { } rules)
        {
            return TypedResults.NotFound();
        }

        var authority = request.AuthorityCode ?? caller.OrganisationCode;
        var input = BudgetInput.Entries(request.Entries.Count)
            .LimitText(request.Note, "note", 2000)
            .Require(authority == caller.OrganisationCode || caller.Is(Roles.Finance), "authorityCode", "Chỉ Sở Tài chính được nhập thay cơ quan khác; hãy bỏ trống.", "Only the finance department enters for another organisation; leave it out.");
        CheckEntries(input, rules, request.Entries, authority, clock.Today);
        input.ThrowIfAny();
        var ledger = await db.LockBudget(year, cancellationToken);
        var known = await db.BudgetOf(year, null, cancellationToken, BudgetEntryKinds.Execution, BudgetEntryKinds.LastYear);
        var entered = Enter(rules, request.Entries, authority, known, clock.GetUtcNow(), caller.AccountId);
        db.AddRange(entered);
        var version = ledger.Enter();
        var execution = entered.Where(entry => entry.Kind == BudgetEntryKinds.Execution).ToList();
        if (execution.Count > 0)
        {
            BudgetPostings.Tell(events, rules, [.. known.Where(entry => entry.Kind == BudgetEntryKinds.Execution), .. execution], execution, version);
        }

        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/budget-years/{year}/execution", new Response([.. entered.Select(entry => entry.Id)], version));
    }

    private static List<BudgetEntry> Enter(BudgetRules rules, IReadOnlyList<Entry> entries, string authority, List<BudgetEntry> known, DateTimeOffset now, Guid accountId)
    {
        var input = new InputCheck();
        var all = known.Where(entry => entry.AuthorityCode == authority).ToList();
        var entered = new List<BudgetEntry>();
        foreach (var (entry, index) in entries.Select((entry, index) => (entry, index)))
        {
            var kind = entry.From.Year == rules.Year ? BudgetEntryKinds.Execution : BudgetEntryKinds.LastYear;
            var series = new ItemSeries(all.Concat(entered).Where(other => other.ItemCode == entry.ItemCode && other.Kind == kind), new(entry.From.Year, 1, 1));
            input.Require(!series.Covers(entry.From, entry.Through), $"entries[{index}].from", "Khoảng ngày này đã có số của cơ quan; hãy đảo bút toán cũ rồi nhập lại.", "The organisation has entered these days already; reverse the earlier entry first.");
            entered.Add(new()
            {
                Year = rules.Year,
                ItemCode = entry.ItemCode,
                Kind = kind,
                AuthorityCode = authority,
                From = entry.From,
                Through = entry.Through,
                AmountInDong = entry.AmountInDong,
                Reference = entry.Reference,
                EnteredAt = now,
                EnteredBy = accountId,
            });
        }

        input.ThrowIfAny();
        return entered;
    }

    private static void CheckEntries(InputCheck input, BudgetRules rules, IReadOnlyList<Entry> entries, string authority, DateOnly today)
    {
        for (var index = 0; index < entries.Count; index++)
        {
            var (entry, path) = (entries[index], $"entries[{index}]");
            BudgetInput.Item(input, rules, entry.ItemCode, $"{path}.itemCode");
            BudgetInput.Amount(input, entry.AmountInDong, $"{path}.amountInDong");
            input.Require(rules.Find(entry.ItemCode)?.Authorities.Contains(authority) is not false, $"{path}.itemCode", $"Cơ quan {authority} không nhập khoản mục này; hãy nhập các khoản mục do cơ quan mình thu hoặc chi.", $"{authority} does not enter this item; enter those that it collects or spends.")
                .Require(entry.AmountInDong >= 0, $"{path}.amountInDong", "Số tiền không được âm; để giảm, hãy đảo bút toán cũ.", "The amount may not be negative; to take back, reverse the earlier entry.")
                .Require(entry.From.Year == rules.Year || entry.From.Year == rules.Year - 1, $"{path}.from", $"Ngày phải thuộc năm {rules.Year}, hoặc {rules.Year - 1} nếu là số cùng kỳ.", $"The day lies in {rules.Year}, or in {rules.Year - 1} for last year's figure.")
                .Require(entry.From <= entry.Through && (entry.From.Year, entry.From.Month) == (entry.Through.Year, entry.Through.Month), $"{path}.through", "Ngày cuối phải cùng tháng với ngày đầu và không trước ngày đầu.", "The last day lies in the month of the first and not before it.")
                .Require(entry.Through <= today, $"{path}.through", "Ngày cuối không được sau hôm nay.", "The last day may not be after today.")
                .RequireText(entry.Reference, $"{path}.reference", 200);
        }
    }
}
