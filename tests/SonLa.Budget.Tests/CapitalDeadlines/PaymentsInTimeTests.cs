using System.Net;
using SonLa.Budget.Tests.ListFiles;
using Xunit;

namespace SonLa.Budget.Tests.CapitalDeadlines;

public sealed class PaymentsInTimeTests(BudgetService budget) : IClassFixture<BudgetService>
{
    [Fact]
    public async Task After_the_end_that_the_law_sets_capital_is_paid_only_by_an_extension_whichever_way_the_payment_comes()
    {
        var project = await budget.Import("PT-01", 2024, 0);
        using var planning = budget.Planning();
        await planning.PostWithKey($"/projects/{project}/capital", new { sourceCode = "tw", year = 2025, amountInDong = 1000, effectiveOn = "2025-01-02", documentNumber = "1/QĐ" });
        await budget.SetClock(new(2026, 2, 3, 9, 0, 0, TimeSpan.FromHours(7)));
        using var finance = budget.Finance();

        var inTime = await Pay(1, "2026-01-31");
        var late = await Pay(2, "2026-02-01");
        var listed = await budget.Finance().PostWithKey("/projects/disbursements/import", new { disbursements = new[] { new { projectCode = "PT-01", sourceCode = "tw", year = 2025, amountInDong = 3, disbursedOn = "2026-02-01", reference = "KB-3" } } });
        var file = await finance.Check("disbursements", ImportDesk.Payments(["PT-01", "tw", 2025, 4, new DateOnly(2026, 2, 1), "KB-4"]).Write(), year: 2025);
        var extended = await planning.PostWithKey("/capital-extensions", new { entries = new[] { new { projectCode = "PT-01", sourceCode = "tw", year = 2025, until = "2026-06-30", decidedOn = "2026-01-30", documentNumber = "12/QĐ-UBND" } } });
        var allowed = await Pay(2, "2026-02-01");
        await budget.SetClock(BudgetService.Now);

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.Created], [inTime.StatusCode, extended.StatusCode, allowed.StatusCode]);
        Assert.Equal("disbursement.after-end", (await late.Json()).GetProperty("rule").GetString());
        Assert.Equal(["disbursements[0].amountInDong"], (await listed.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Equal("refused", file.State());
        Assert.Contains("31/01/2026", file.GetProperty("faults")[0].GetRawText(), StringComparison.Ordinal);

        Task<HttpResponseMessage> Pay(decimal amount, string on) => budget.Finance().PostWithKey(
            $"/projects/{project}/disbursements", new { sourceCode = "tw", year = 2025, amountInDong = amount, disbursedOn = on, reference = "KB" });
    }
}
