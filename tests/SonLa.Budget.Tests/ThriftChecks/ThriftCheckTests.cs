using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Budget.Tests.ThriftChecks;

public sealed class ThriftCheckTests(BudgetService budget) : IClassFixture<BudgetService>, IAsyncLifetime
{
    public Task InitializeAsync() => budget.Ready();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Each_year_s_checks_stand_under_its_own_directive()
    {
        var now = await Record(2024, 300);
        var then = await Record(2022, 50);

        Assert.Equal("21/CT-UBND", (await now.Json()).GetProperty("directive").GetString());
        Assert.Equal("33/CT-UBND", (await then.Json()).GetProperty("directive").GetString());
        var listed = await List(2022);
        Assert.Equal("2021-12-01", listed.GetProperty("directive").GetProperty("issuedOn").GetString());
        Assert.Equal((50m, 20m), (listed.GetProperty("wasteInDong").GetDecimal(), listed.GetProperty("recoveredInDong").GetDecimal()));
        Assert.Equal("Sở so-gtvt", Assert.Single(listed.GetProperty("checks").EnumerateArray()).GetProperty("organisationName").GetString());
    }

    [Fact]
    public async Task A_year_without_a_directive_takes_no_check() =>
        Assert.Equal("thrift-check.no-directive", (await (await Record(2023, 1)).Json()).GetProperty("rule").GetString());

    [Fact]
    public async Task A_withdrawn_check_stays_to_be_seen_and_counts_no_more()
    {
        var checkId = (await (await Record(2024, 7_000)).Json()).GetProperty("checkId").GetGuid();
        var before = (await List(2024)).GetProperty("wasteInDong").GetDecimal();
        Task<HttpResponseMessage> Withdraw() => budget.Finance().PostWithKey($"/thrift-checks/{checkId}/withdrawal", new { reason = "Ghi nhầm đơn vị" });

        var answers = await Task.WhenAll(Withdraw(), Withdraw(), Withdraw());

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(2, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        var listed = await List(2024);
        Assert.Equal(7_000, before - listed.GetProperty("wasteInDong").GetDecimal());
        Assert.Equal("Ghi nhầm đơn vị", listed.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("checkId").GetGuid() == checkId).GetProperty("withdrawnBecause").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await budget.Finance().PostWithKey($"/thrift-checks/{Guid.CreateVersion7()}/withdrawal", new { reason = "x" })).StatusCode);
    }

    [Fact]
    public async Task Only_the_finance_department_records_checks_and_a_malformed_one_is_named_field_by_field()
    {
        using var head = budget.Client(Roles.OrganisationHead, "so-gtvt");

        var answer = await budget.Finance().PostWithKey("/thrift-checks", new { year = 1, organisationCode = "nope", checkedOn = "2024-07-06", subject = "", finding = " ", wasteInDong = -1, recoveredInDong = 0.5, documentNumber = "" });

        Assert.Equal(
            ["checkedOn", "documentNumber", "finding", "organisationCode", "recoveredInDong", "subject", "wasteInDong", "year"],
            (await answer.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, (await head.PostWithKey("/thrift-checks", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await head.GetAsync("/thrift-checks?year=2024")).StatusCode);
    }

    private Task<HttpResponseMessage> Record(int year, decimal wasteInDong) => budget.Finance().PostWithKey("/thrift-checks", new
    {
        year,
        organisationCode = BudgetService.Owner,
        checkedOn = "2024-06-20",
        subject = "Mua sắm tài sản công",
        finding = "Mua vượt định mức",
        wasteInDong,
        recoveredInDong = 20,
        documentNumber = "15/KL-STC",
    });

    private async Task<JsonElement> List(int year) => await budget.Finance().GetFromJsonAsync<JsonElement>($"/thrift-checks?year={year}");
}
