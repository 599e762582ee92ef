using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using Xunit;

namespace SonLa.Budget.Tests.Rounds;

public sealed class GetReviewRoundTests(BudgetService budget) : IClassFixture<BudgetService>
{
    [Fact]
    public async Task Round_one_catches_carried_over_projects_strictly_below_half_of_the_plan_in_force_at_the_cut_off()
    {
        await budget.Disburse(await budget.Import("R-49996", 2022, 100_000_000), 49_996_000);
        await budget.Disburse(await budget.Import("R-50", 2022, 100_000_000), 50_000_000);
        await budget.Disburse(await budget.Import("R-NEW", 2024, 100_000_000), 20_000_000);
        await budget.Import("R-NOPLAN", 2022, 0);
        var late = await budget.Import("R-LATE", 2022, 100_000_000);
        await budget.Disburse(late, 10_000_000, on: "2024-06-30");
        await budget.Disburse(late, 90_000_000, on: "2024-07-01");
        var cut = await budget.Import("R-CUT", 2022, 100_000_000);
        await budget.Disburse(cut, 40_000_000);
        await budget.Planning().PostWithKey($"/projects/{cut}/capital", new { sourceCode = "tw", year = 2024, amountInDong = -20_000_000, effectiveOn = "2024-06-30", documentNumber = "1100/QĐ-UBND" });

        var round = await budget.Planning().GetFromJsonAsync<JsonElement>("/review-rounds/2024/1");

        var caught = round.GetProperty("projects").EnumerateArray().ToDictionary(
            project => project.GetProperty("code").GetString()!,
            project => project.GetProperty("ratioPercent").GetDecimal());
        string[] imported = ["R-49996", "R-50", "R-NEW", "R-NOPLAN", "R-LATE", "R-CUT"];
        Assert.Equal(["R-49996", "R-LATE"], caught.Keys.Intersect(imported).Order(StringComparer.Ordinal));
        Assert.Equal(49.996m, caught["R-49996"]);
        Assert.Equal(10m, caught["R-LATE"]);
        Assert.Equal("R-NOPLAN", Assert.Single(round.GetProperty("withoutCapital").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task As_of_a_moment_the_list_stays_what_it_was_whatever_is_entered_later()
    {
        var slow = await budget.Import("R-ASOF", 2022, 100_000_000);
        await budget.SetClock(BudgetService.Now.AddDays(1));
        await budget.Disburse(slow, 60_000_000, on: "2024-06-29");

        var now = await Caught("/review-rounds/2024/1");
        var then = await Caught($"/review-rounds/2024/1?asOf={Uri.EscapeDataString(BudgetService.Now.ToString("O"))}");

        Assert.DoesNotContain("R-ASOF", now);
        Assert.Contains("R-ASOF", then);
    }

    [Fact]
    public async Task Payments_of_an_earlier_years_capital_do_not_lift_the_ratio()
    {
        await budget.Ready();
        var planning = budget.Planning();
        (await planning.PostWithKey("/projects/import", new
        {
            sources = new[] { new { code = "tw", name = "Ngân sách trung ương" } },
            projects = new[]
            {
                new
                {
                    code = "R-KEODAI",
                    name = "Dự án có vốn kéo dài",
                    ownerCode = BudgetService.Owner,
                    beganInYear = 2022,
                    programme = (string?)null,
                    capital = new[]
                    {
                        new { sourceCode = "tw", year = 2023, amountInDong = 100_000_000, effectiveOn = "2023-01-01", documentNumber = "2500/QĐ-UBND" },
                        new { sourceCode = "tw", year = 2024, amountInDong = 100_000_000, effectiveOn = "2024-01-01", documentNumber = "2665/QĐ-UBND" },
                    },
                },
            },
        })).EnsureSuccessStatusCode();
        (await budget.Finance().PostWithKey("/projects/disbursements/import", new
        {
            disbursements = new[]
            {
                new { projectCode = "R-KEODAI", sourceCode = "tw", year = 2023, amountInDong = 40_000_000, disbursedOn = "2023-11-20", reference = "KB-23" },
                new { projectCode = "R-KEODAI", sourceCode = "tw", year = 2023, amountInDong = 60_000_000, disbursedOn = "2024-03-20", reference = "KB-24" },
                new { projectCode = "R-KEODAI", sourceCode = "tw", year = 2024, amountInDong = 30_000_000, disbursedOn = "2024-05-20", reference = "KB-25" },
            },
        })).EnsureSuccessStatusCode();

        var round = await planning.GetFromJsonAsync<JsonElement>("/review-rounds/2024/1");
        var list = await planning.GetFromJsonAsync<JsonElement>("/projects?year=2024&on=2024-06-30&limit=200");

        var caught = round.GetProperty("projects").EnumerateArray().Single(project => project.GetProperty("code").GetString() == "R-KEODAI");
        Assert.Equal(30m, caught.GetProperty("ratioPercent").GetDecimal());
        var line = list.GetProperty("items").EnumerateArray().Single(project => project.GetProperty("code").GetString() == "R-KEODAI");
        Assert.Equal(60_000_000m, line.GetProperty("earlierYearsDisbursedInDong").GetDecimal());
        var source = Assert.Single(line.GetProperty("sources").EnumerateArray());
        Assert.Equal(("tw", 100_000_000m, 30_000_000m), (source.GetProperty("sourceCode").GetString(), source.GetProperty("capitalInForceInDong").GetDecimal(), source.GetProperty("disbursedInDong").GetDecimal()));
        Assert.True(line.GetProperty("carriedOver").GetBoolean());
    }

    [Fact]
    public async Task An_owner_may_not_see_the_rounds_and_an_unknown_round_is_not_found()
    {
        using var owner = budget.Client(Roles.OrganisationHead, BudgetService.Owner);

        Assert.Equal(HttpStatusCode.Forbidden, (await owner.GetAsync("/review-rounds/2024/1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await budget.Planning().GetAsync("/review-rounds/2024/3")).StatusCode);
    }

    [Fact]
    public async Task Every_change_is_on_the_audit_trail_and_a_changed_row_is_named()
    {
        await budget.Disburse(await budget.Import("R-AUDIT", 2022, 1000), 10);
        using var administrator = budget.Client(Roles.Administrator);
        await Eventually.Holds(async () => await Testimony(administrator) is { Unsealed: 0, Fault: null }, otherwise: () => "the trail is not sealed");

        var disbursed = await budget.Database().Scalar<long>("select count(*) from audit_records where action = 'DisburseCapital/added' and subject_type = 'Disbursement'");
        await budget.Database().Execute("alter table audit_records disable trigger audit_records_are_final");
        await budget.Database().Execute("update audit_records set after = replace(after, '\"AmountInDong\":10,', '\"AmountInDong\":11,') where action = 'DisburseCapital/added' and after like '%\"AmountInDong\":10,%'");
        var broken = await Testimony(administrator);
        await budget.Database().Execute("update audit_records set after = replace(after, '\"AmountInDong\":11,', '\"AmountInDong\":10,') where action = 'DisburseCapital/added'");
        await budget.Database().Execute("alter table audit_records enable trigger audit_records_are_final");

        Assert.True(disbursed >= 1);
        Assert.Contains("was changed", broken.Fault, StringComparison.Ordinal);
        Assert.Null((await Testimony(administrator)).Fault);
    }

    private async Task<IReadOnlyList<string?>> Caught(string path) =>
        [.. (await budget.Planning().GetFromJsonAsync<JsonElement>(path)).GetProperty("projects").EnumerateArray().Select(project => project.GetProperty("code").GetString())];

    private static async Task<(int Unsealed, string? Fault)> Testimony(HttpClient administrator)
    {
        var found = await administrator.GetFromJsonAsync<JsonElement>("/operations/audit/verification");
        return (found.GetProperty("unsealed").GetInt32(), found.GetProperty("fault").GetString());
    }
}
