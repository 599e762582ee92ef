using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Budget.Tests.Capacity;

public sealed class GetDisbursementRatiosTests(BudgetService budget) : IClassFixture<BudgetService>
{
    // On 23 April 2025 the province reported about 600 tỷ as 9,10 % of assigned and 10,60 % of allocated capital;
    // the two denominators are the ones that these three figures leave, to the nearest tỷ.
    private const decimal Bn = 1_000_000_000;

    [Fact]
    public async Task The_provinces_figures_of_April_2025_have_two_denominators()
    {
        await budget.Ready();
        await budget.SetClock(new(2025, 5, 5, 9, 0, 0, TimeSpan.FromHours(7)));
        await Import("GR-01", BudgetService.Owner, "Phục hồi", ("tw", 4000 * Bn), ("tinh", 660 * Bn));
        await Import("GR-02", BudgetService.OtherOwner, null, ("tinh", 1000 * Bn));
        await Assign(("tw", null, "GR-01", 4100 * Bn, "2025-01-01"), ("tinh", null, null, 2493 * Bn, "2025-01-01"), ("tinh", null, null, 500 * Bn, "2025-04-24"));
        await Disburse("GR-01", "tw", 450 * Bn, "2025-04-23");
        await Disburse("GR-02", "tinh", 150 * Bn, "2025-03-01");
        await Disburse("GR-02", "tinh", 50 * Bn, "2025-04-24");

        var province = Assert.Single((await Ratios("province")).GetProperty("lines").EnumerateArray());
        var bySource = (await Ratios("source")).GetProperty("lines").EnumerateArray().ToDictionary(line => line.GetProperty("key").GetString()!);
        var byOwner = await Ratios("owner");
        var programmes = await Ratios("programme");
        var byProgramme = programmes.GetProperty("lines").EnumerateArray().ToDictionary(line => line.GetProperty("key").GetString() ?? "");
        var byProject = (await Ratios("project")).GetProperty("lines").EnumerateArray().ToDictionary(line => line.GetProperty("key").GetString()!);

        Assert.Equal(
            (600 * Bn, 6593 * Bn, 9.10m, 5660 * Bn, 10.60m),
            (province.GetProperty("disbursedInDong").GetDecimal(), province.GetProperty("assignedInDong").GetDecimal(), Percent(province, "ofAssignedPercent"), province.GetProperty("allocatedInDong").GetDecimal(), Percent(province, "ofAllocatedPercent")));
        Assert.Equal((10.98m, 11.25m), (Percent(bySource["tw"], "ofAssignedPercent"), Percent(bySource["tw"], "ofAllocatedPercent")));
        Assert.Equal(6.02m, Percent(bySource["tinh"], "ofAssignedPercent"));
        Assert.Equal(2493 * Bn, byOwner.GetProperty("assignedUndividedInDong").GetDecimal());
        Assert.Equal(JsonValueKind.Null, byOwner.GetProperty("lines").EnumerateArray().Single(line => line.GetProperty("key").GetString() == BudgetService.OtherOwner).GetProperty("ofAssignedPercent").ValueKind);
        Assert.Equal(4100 * Bn, byProgramme["Phục hồi"].GetProperty("assignedInDong").GetDecimal());
        Assert.Equal(2493 * Bn, programmes.GetProperty("assignedUndividedInDong").GetDecimal());
        Assert.Equal((1000 * Bn, 150 * Bn, 15m), (byProgramme[""].GetProperty("allocatedInDong").GetDecimal(), byProgramme[""].GetProperty("disbursedInDong").GetDecimal(), byProgramme[""].GetProperty("ofAllocatedPercent").GetDecimal()));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (byProgramme[""].GetProperty("assignedInDong").ValueKind, byProgramme[""].GetProperty("ofAssignedPercent").ValueKind));
        Assert.Equal(10.98m, Percent(byProject["GR-01"], "ofAssignedPercent"));
    }

    [Fact]
    public async Task An_owner_may_not_see_the_provinces_ratios_and_an_unknown_level_is_refused()
    {
        using var owner = budget.Client(Roles.OrganisationHead, BudgetService.Owner);

        Assert.Equal(HttpStatusCode.Forbidden, (await owner.GetAsync("/disbursement-ratios?year=2025")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await budget.Planning().GetAsync("/disbursement-ratios?year=2025&by=village")).StatusCode);
    }

    [Fact]
    public async Task An_assignment_to_an_unknown_project_or_to_project_and_programme_is_refused()
    {
        await budget.Ready();
        await Import("GR-03", BudgetService.Owner, "A", []);

        var answer = await budget.Planning().PostWithKey("/assigned-capital", new
        {
            entries = new[]
            {
                new { sourceCode = "tw", year = 2023, programme = (string?)null, projectCode = "GR-XX", amountInDong = 1, effectiveOn = "2023-01-01", documentNumber = "1/QĐ-TTg" },
                new { sourceCode = "tw", year = 2023, programme = (string?)"A", projectCode = "GR-03", amountInDong = 0, effectiveOn = "2023-01-01", documentNumber = "1/QĐ-TTg" },
            },
        });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(["entries[0].projectCode", "entries[1].amountInDong", "entries[1].programme"], (await answer.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_assigned_already_is_not_assigned_again_and_never_falls_below_nothing()
    {
        await budget.Ready();
        await Import("GR-04", BudgetService.Owner, null, []);
        static object Row(decimal amount, string on, string document = "1/QĐ-TTg") => new { sourceCode = "tinh", year = 2021, programme = "B", projectCode = (string?)null, amountInDong = amount, effectiveOn = on, documentNumber = document };
        Task<HttpResponseMessage> Assign(params object[] entries) => budget.Planning().PostWithKey("/assigned-capital", new { entries });
        static async Task<IEnumerable<string>> Fields(HttpResponseMessage answer) => (await answer.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name);

        var first = await Assign(Row(100, "2021-03-01"));
        var repeated = await Assign(Row(5, "2021-03-01"), Row(100, "2021-03-01"));
        var below = await Assign(Row(-101, "2021-06-01", "2/QĐ-TTg"));
        var early = await Assign(Row(-1, "2021-02-28", "2/QĐ-TTg"));
        var takenBack = await Assign(Row(-100, "2021-03-01"));
        var backAgain = await Assign(Row(-100, "2021-03-01"));
        var corrected = await Assign(Row(100, "2021-03-01"));

        Assert.Equal(["entries[1]"], await Fields(repeated));
        Assert.Equal(["entries[0].amountInDong"], await Fields(below));
        Assert.Equal(["entries[0].amountInDong"], await Fields(early));
        Assert.Contains("entries[0]", await Fields(backAgain));
        Assert.All(new[] { first, takenBack, corrected }, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal(100m, await budget.Database().Scalar<decimal>("select sum(amount_in_dong) from assigned_capital where year = 2021"));
        var told = (await budget.Published<CapitalAssigned>()).Where(happened => happened.PlanYear == 2021).OrderBy(happened => happened.EntriesOfYear);
        Assert.Equal([(100m, 1), (-100m, 2), (100m, 3)], told.Select(happened => (Assert.Single(happened.Entries).AmountInDong, happened.Version)));
    }

    private static decimal Percent(JsonElement line, string name) => Math.Round(line.GetProperty(name).GetDecimal(), 2, MidpointRounding.AwayFromZero);

    private async Task<JsonElement> Ratios(string by) =>
        await budget.Planning().GetFromJsonAsync<JsonElement>($"/disbursement-ratios?year=2025&on=2025-04-23&by={by}");

    private async Task Import(string code, string owner, string? programme, params (string Source, decimal Amount)[] capital) =>
        Assert.Equal(HttpStatusCode.Created, (await budget.Planning().PostWithKey("/projects/import", new
        {
            sources = new[] { new { code = "tw", name = "Ngân sách trung ương" }, new { code = "tinh", name = "Ngân sách tỉnh" } },
            projects = new[]
            {
                new
                {
                    code, name = code, ownerCode = owner, beganInYear = 2023, programme,
                    capital = capital.Select(entry => new { sourceCode = entry.Source, year = 2025, amountInDong = entry.Amount, effectiveOn = "2025-01-01", documentNumber = "1/NQ-HĐND" }),
                },
            },
        })).StatusCode);

    private async Task Assign(params (string Source, string? Programme, string? Project, decimal Amount, string On)[] entries) =>
        Assert.Equal(HttpStatusCode.Created, (await budget.Planning().PostWithKey("/assigned-capital", new
        {
            entries = entries.Select(entry => new { sourceCode = entry.Source, year = 2025, programme = entry.Programme, projectCode = entry.Project, amountInDong = entry.Amount, effectiveOn = entry.On, documentNumber = "1508/QĐ-TTg" }),
        })).StatusCode);

    private async Task Disburse(string code, string source, decimal amount, string on)
    {
        var projectId = await budget.Database().Scalar<Guid>("select id from investment_projects where code = $1", code);
        var answer = await budget.Finance().PostWithKey($"/projects/{projectId}/disbursements", new { sourceCode = source, year = 2025, amountInDong = amount, disbursedOn = on, reference = "KB" });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }
}
