using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Budget.Tests.Estimates;

/// <summary>Each test has an item or months of its own: they share the year.</summary>
public sealed class PostExecutionTests(BudgetService budget) : IClassFixture<BudgetService>, IAsyncLifetime
{
    public Task InitializeAsync() => budget.Ready();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Tax_office_and_treasury_enter_their_own_figures_and_both_are_told_with_the_measure()
    {
        var leaves = (await Rules()).Where(item => item.GetProperty("authorities").GetArrayLength() > 0 && item.GetProperty("kind").GetString() == "revenue").Select(item => item.GetProperty("code").GetString()!).ToList();
        var tax = await Post(budget.Client(Roles.OrganisationHead, "cuc-thue"), [.. leaves.Where(code => code != "thu-xuat-nhap-khau").Select(code => Month(code, 5, 10))]);
        var customs = await Post(budget.Client(Roles.Specialist, "hai-quan"), [Month("thu-xuat-nhap-khau", 5, 1)]);
        var treasury = await Post(budget.Client(Roles.OrganisationHead, "kho-bac"), [.. leaves.Select(code => Month(code, 5, 9))]);

        Assert.All(new[] { tax, customs, treasury }, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        await Months([.. leaves], "kho-bac", 1, 2, 3, 4);
        var told = (await budget.Published<RevenuePosted>()).OrderBy(posted => posted.Version).Last(posted => posted.AuthorityCode == "kho-bac");
        var figure = Assert.Single(told.Figures, figure => figure.Basis == "kho-bac" && figure.Through == new DateOnly(2024, 5, 31));
        Assert.Equal(("budget-revenue", "thu", (leaves.Count * 4m) + (leaves.Count * 9m)), (figure.MeasureCode, figure.ItemCode, figure.ToDateInDong));
        var line = (await Execution(5)).Single(item => item.GetProperty("itemCode").GetString() == "thu");
        Assert.Equal("not-entered", (await Execution(5)).Single(item => item.GetProperty("itemCode").GetString() == "chi").GetProperty("reason").GetString());
        Assert.Equal(leaves.Count * 13m, line.GetProperty("toDateInDong").GetDecimal());
        Assert.Equal(["collecting", "kho-bac"], line.GetProperty("figures").EnumerateArray().Select(one => one.GetProperty("basis").GetString()!));
    }

    [Fact]
    public async Task An_organisation_enters_only_its_own_items_and_only_the_finance_department_for_others()
    {
        var notOwn = await Post(budget.Client(Roles.OrganisationHead, "cuc-thue"), [Month("chi-khac", 1, 5)]);
        var stranger = await Post(budget.Client(Roles.OrganisationHead, "so-xd"), [Month("thu-xo-so", 6, 5)]);
        var forOther = await Post(budget.Client(Roles.OrganisationHead, "cuc-thue"), [Month("chi-khac", 1, 5)], "kho-bac");
        var finance = await Post(budget.Finance(), [Month("chi-khac", 1, 5)], "kho-bac");

        Assert.Equal(["entries[0].itemCode"], await Errors(notOwn));
        Assert.Equal(["entries[0].itemCode"], await Errors(stranger));
        Assert.Equal(["authorityCode"], await Errors(forOther));
        Assert.Equal(HttpStatusCode.Created, finance.StatusCode);
        var told = (await budget.Published<ExpenditurePosted>()).Single(posted => posted.Entries.Any(entry => entry.ItemCode == "chi-khac"));
        Assert.Equal(("kho-bac", 0), (told.AuthorityCode, told.Figures.Count));
    }

    [Fact]
    public async Task Days_are_entered_once_and_a_wrong_amount_is_reversed_once_and_entered_anew()
    {
        using var tax = budget.Client(Roles.OrganisationHead, "cuc-thue");
        var entryId = (await (await Post(tax, [Month("thue-thu-nhap-ca-nhan", 6, 50)])).Json()).GetProperty("entryIds")[0].GetGuid();
        var again = await Post(tax, [new { itemCode = "thue-thu-nhap-ca-nhan", from = "2024-06-30", through = "2024-06-30", amountInDong = 1, reference = "BC-02" }]);
        Task<HttpResponseMessage> Reverse(HttpClient client) => client.PostWithKey($"/budget-years/2024/entries/{entryId}/reversal", new { reason = "Nhầm đơn vị" });

        var others = await Reverse(budget.Client(Roles.OrganisationHead, "kho-bac"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Reverse(tax)));
        var anew = await Post(tax, [Month("thue-thu-nhap-ca-nhan", 6, 40)]);

        Assert.Equal(["entries[0].from"], await Errors(again));
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.Created, anew.StatusCode);
        var entries = (await tax.GetFromJsonAsync<JsonElement>("/budget-years/2024/entries?item=thue-thu-nhap-ca-nhan")).GetProperty("items").EnumerateArray();
        Assert.Equal([50m, -50m, 40m], entries.Where(entry => entry.GetProperty("from").GetString() == "2024-06-01" && entry.GetProperty("authorityCode").GetString() == "cuc-thue").Select(entry => entry.GetProperty("amountInDong").GetDecimal()));
    }

    [Fact]
    public async Task Entries_made_at_the_same_time_leave_each_day_entered_once_and_every_version_told()
    {
        using var treasury = budget.Client(Roles.OrganisationHead, "kho-bac");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Post(treasury, [Month("chi-muc-tieu", 1, 7)])));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.BadRequest));
        var versions = (await budget.Published<ExpenditurePosted>()).Select(posted => posted.Version).ToList();
        Assert.Equal(versions.Distinct().Count(), versions.Count);
    }

    [Fact]
    public async Task A_list_with_wrong_rows_enters_nothing_and_names_each()
    {
        var answer = await Post(budget.Finance(), [
            Month("chi-dau-tu", 1, 5),
            new { itemCode = "chi", from = "2024-01-01", through = "2024-01-31", amountInDong = 1, reference = "BC" },
            new { itemCode = "không có", from = "2022-12-01", through = "2023-01-31", amountInDong = -0.5, reference = " " },
            new { itemCode = "chi-dau-tu", from = "2024-07-01", through = "2024-07-31", amountInDong = 1, reference = "BC" },
        ], "kho-bac");

        Assert.Equal(
            ["entries[1].itemCode", "entries[2].amountInDong", "entries[2].from", "entries[2].itemCode", "entries[2].reference", "entries[2].through", "entries[3].through"],
            await Errors(answer));
        Assert.Equal(0L, await budget.Database().Scalar<long>("select count(*) from budget_entries where item_code = 'chi-dau-tu' and kind = 'execution'"));
    }

    [Fact]
    public async Task The_estimate_is_the_finance_department_s_and_never_falls_below_zero()
    {
        object Entry(decimal amountInDong, string on) => new { itemCode = "chi-thuong-xuyen", amountInDong, effectiveOn = on, documentNumber = "2665/QĐ-UBND" };
        Task<HttpResponseMessage> Set(HttpClient client, params object[] entries) => client.PostWithKey("/budget-years/2024/estimate", new { entries });

        var refused = await Set(budget.Client(Roles.OrganisationHead, "so-tc"), Entry(100, "2024-01-01"));
        var set = await Set(budget.Finance(), Entry(100, "2024-01-01"), Entry(-30, "2024-06-01"));
        var tooMuch = await Set(budget.Finance(), Entry(-71, "2024-05-01"));
        var malformed = await Set(budget.Finance(), new { itemCode = "nope", amountInDong = 0.5, effectiveOn = "2025-01-01", documentNumber = "" });

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Created, set.StatusCode);
        Assert.Equal("estimate.below-zero", (await tooMuch.Json()).GetProperty("rule").GetString());
        Assert.Equal(["entries[0].amountInDong", "entries[0].documentNumber", "entries[0].effectiveOn", "entries[0].itemCode"], await Errors(malformed));
        var line = (await Execution(6)).Single(item => item.GetProperty("itemCode").GetString() == "chi-thuong-xuyen");
        Assert.Equal((100m, 70m), (line.GetProperty("initialEstimateInDong").GetDecimal(), line.GetProperty("estimateInDong").GetDecimal()));
        var first = (await set.Json()).GetProperty("entryIds")[0].GetGuid();
        var breaking = await budget.Finance().PostWithKey($"/budget-years/2024/entries/{first}/reversal", new { reason = "Nhầm" });
        Assert.Equal("estimate.below-zero", (await breaking.Json()).GetProperty("rule").GetString());
    }

    [Fact]
    public async Task A_year_without_a_file_has_no_budget()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await budget.Finance().GetAsync("/budget-years/1999/execution")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(budget.Finance(), [Month("thu", 1, 1)], "kho-bac", 1999)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await budget.Finance().GetAsync("/budget-years/2024/execution?month=13")).StatusCode);
    }

    [Theory]
    [InlineData("update budget_entries set amount_in_dong = 1")]
    [InlineData("delete from budget_entries")]
    [InlineData("truncate thrift_checks cascade")]
    public async Task The_database_itself_refuses_changed_entries(string statement)
    {
        using var tax = budget.Client(Roles.OrganisationHead, "cuc-thue");
        await Post(tax, [new { itemCode = "le-phi-truoc-ba", from = "2023-01-01", through = "2023-01-31", amountInDong = 3, reference = "BC 2023" }]);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => budget.Database().Execute(statement));

        Assert.Contains("new entries only", refused.MessageText, StringComparison.Ordinal);
    }

    private static object Month(string itemCode, int month, decimal amountInDong) =>
        new { itemCode, from = new DateOnly(2024, month, 1), through = new DateOnly(2024, month, DateTime.DaysInMonth(2024, month)), amountInDong, reference = "BC-01" };

    private static Task<HttpResponseMessage> Post(HttpClient client, object[] entries, string? authorityCode = null, int year = 2024) =>
        client.PostWithKey($"/budget-years/{year}/execution", new { entries, authorityCode });

    private async Task Months(string[] items, string authority, params int[] months) =>
        Assert.Equal(HttpStatusCode.Created, (await Post(budget.Finance(), [.. items.SelectMany(item => months, (item, month) => Month(item, month, 1))], authority)).StatusCode);

    private async Task<IReadOnlyList<JsonElement>> Rules() =>
        [.. (await budget.Finance().GetFromJsonAsync<JsonElement>("/budget-years/2024")).GetProperty("items").EnumerateArray()];

    private async Task<IReadOnlyList<JsonElement>> Execution(int month) =>
        [.. (await budget.Finance().GetFromJsonAsync<JsonElement>($"/budget-years/2024/execution?month={month}")).GetProperty("items").EnumerateArray()];

    private static async Task<IReadOnlyList<string>> Errors(HttpResponseMessage answer) =>
        [.. (await answer.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal)];
}
