using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Forecasts;

/// <summary>Enters past years of projects for forecasts to learn from, where the ledgers do not reach back; all or nothing.</summary>
internal static class EnterPastDisbursements
{
    private const int MostEntries = 5000;

    /// <param name="ProjectCode">The project, also one that is finished.</param>
    /// <param name="Year">Plan year, over.</param>
    /// <param name="CapitalInDong">Capital in force at the year's end, above 0.</param>
    /// <param name="CumulativeInDong">Twelve sums from 1 January to the end of each month, none smaller than the one before, none above the capital.</param>
    /// <param name="Reference">The treasury's list.</param>
    public sealed record Entry(string ProjectCode, int Year, decimal CapitalInDong, IReadOnlyList<decimal> CumulativeInDong, string Reference);

    /// <param name="Entries">All or nothing.</param>
    /// <param name="Sample">Whether they are sample data; not kept.</param>
    /// <param name="Note">For readers of the file; not kept.</param>
    public sealed record Request(IReadOnlyList<Entry> Entries, bool Sample = false, string? Note = null);

    public sealed record Response(int Entries, int Years);

    internal static void Map(IEndpointRouteBuilder app) => app
        .MapPost("/past-disbursements", Handle)
        .WithName(nameof(EnterPastDisbursements))
        .WithSummary("Enter past years for forecasts")
        .RequirePermission(Permissions.ManageProjects)
        .WithIdempotency();

    private static async Task<Created<Response>> Handle(
        Request request, BudgetDbContext db, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        Check(request, clock.Today);
        db.AddRange(request.Entries.Select(entry => new PastDisbursement
        {
            ProjectCode = entry.ProjectCode,
            Year = entry.Year,
            CapitalInDong = entry.CapitalInDong,
            CumulativeInDong = [.. entry.CumulativeInDong],
            Reference = entry.Reference,
            EnteredAt = clock.GetUtcNow(),
            EnteredBy = caller.AccountId,
        }));
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created("/forecasts", new Response(request.Entries.Count, request.Entries.Select(entry => entry.Year).Distinct().Count()));
    }

    private static void Check(Request request, DateOnly today)
    {
        var input = new InputCheck()
            .Require(request.Entries.Count is >= 1 and <= MostEntries, "entries", $"Gửi từ 1 đến {MostEntries} dòng mỗi lần.", $"Send 1 to {MostEntries} entries at a time.")
            .LimitText(request.Note, "note", 2000);
        for (var index = 0; index < request.Entries.Count; index++)
        {
            var (entry, path) = (request.Entries[index], $"entries[{index}]");
            var sums = entry.CumulativeInDong;
            CapitalInput.Year(input, entry.Year, $"{path}.year");
            CapitalInput.Amount(input, entry.CapitalInDong, $"{path}.capitalInDong");
            input.RequireText(entry.ProjectCode, $"{path}.projectCode", 40)
                .RequireText(entry.Reference, $"{path}.reference", 200)
                .Require(entry.Year < today.Year, $"{path}.year", "Chỉ nhập các năm đã kết thúc.", "Only years that are over are entered.")
                .Require(entry.CapitalInDong > 0, $"{path}.capitalInDong", "Kế hoạch vốn phải lớn hơn 0.", "The capital must be above 0.")
                .Require(sums.Count == 12, $"{path}.cumulativeInDong", "Phải có đủ 12 số lũy kế theo tháng.", "There must be twelve sums, one for each month.")
                .Require(sums.All(sum => sum >= 0 && sum <= entry.CapitalInDong && sum == decimal.Truncate(sum)) && sums.Zip(sums.Skip(1)).All(pair => pair.First <= pair.Second), $"{path}.cumulativeInDong", "Số lũy kế là số nguyên đồng, không giảm và không vượt kế hoạch vốn.", "Sums are whole đồng, never fall and never exceed the capital.");
        }

        input.ThrowIfAny();
    }
}
