using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace SonLa.Budget.Tests.Projects;

public sealed class ImportProjectsTests(BudgetService budget) : IClassFixture<BudgetService>
{
    [Fact]
    public async Task A_list_brings_the_plans_adjustments_along()
    {
        var answer = await Send("IP-01", Entry(1000, "2024-01-01"), Entry(-300, "2024-05-02"));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal((1000m, 700m), (await CapitalOf("IP-01", "2024-05-01"), await CapitalOf("IP-01", "2024-05-02")));
    }

    [Fact]
    public async Task An_adjustment_that_takes_back_what_is_not_there_is_named_and_nothing_is_imported()
    {
        var answer = await Send("IP-02", Entry(1000, "2024-05-02"), Entry(-300, "2024-01-01"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Json()).GetProperty("errors").TryGetProperty("projects[0].capital[1].amountInDong", out _));
        Assert.Equal(0L, await budget.Database().Scalar<long>("select count(*) from investment_projects where code = 'IP-02'"));
    }

    [Fact]
    public async Task A_funding_source_keeps_the_name_it_has()
    {
        await budget.Import("IP-03", 2023, 0);

        var answer = await budget.Planning().PostWithKey("/projects/import", new
        {
            sources = new[] { new { code = "tw", name = "Tên khác" } },
            projects = new[] { new { code = "IP-04", name = "IP-04", ownerCode = BudgetService.Owner, beganInYear = 2023, programme = (string?)null, capital = Array.Empty<object>() } },
        });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Json()).GetProperty("errors").TryGetProperty("sources[0].name", out _));
    }

    [Theory]
    [InlineData("update capital_allocations set amount_in_dong = amount_in_dong + 1", "capital_allocations")]
    [InlineData("delete from capital_allocations", "capital_allocations")]
    [InlineData("truncate capital_allocations", "capital_allocations")]
    [InlineData("update disbursements set amount_in_dong = amount_in_dong + 1", "disbursements")]
    [InlineData("delete from disbursements", "disbursements")]
    [InlineData("truncate disbursements", "disbursements")]
    [InlineData("truncate investment_projects cascade", "")]
    public async Task Capital_plan_and_ledger_take_new_entries_only_whoever_asks_the_database(string statement, string table)
    {
        await budget.Disburse(await budget.Import($"IP-{Guid.CreateVersion7():N}", 2023, 1000), 10);

        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => budget.Database().Execute(statement));

        Assert.EndsWith($"{table} takes new entries only", refused.MessageText, StringComparison.Ordinal);
    }

    private static object Entry(decimal amountInDong, string effectiveOn) =>
        new { sourceCode = "tw", year = 2024, amountInDong, effectiveOn, documentNumber = "2665/QĐ-UBND" };

    private async Task<HttpResponseMessage> Send(string code, params object[] capital)
    {
        await budget.Ready();
        return await budget.Planning().PostWithKey("/projects/import", new
        {
            sample = true,
            note = "mẫu",
            sources = new[] { new { code = "tw", name = "Ngân sách trung ương" } },
            projects = new[] { new { code, name = code, ownerCode = BudgetService.Owner, beganInYear = 2023, programme = (string?)null, capital } },
        });
    }

    private async Task<decimal> CapitalOf(string code, string on) =>
        (await budget.Planning().GetFromJsonAsync<JsonElement>($"/projects?year=2024&on={on}&limit=200")).GetProperty("items").EnumerateArray()
            .Single(project => project.GetProperty("code").GetString() == code).GetProperty("capitalInForceInDong").GetDecimal();
}
