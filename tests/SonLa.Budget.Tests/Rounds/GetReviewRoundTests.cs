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
        Assert.Equal(["R-49996", "R-LATE"], caught.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(49.996m, caught["R-49996"]);
        Assert.Equal(10m, caught["R-LATE"]);
        Assert.Equal("R-NOPLAN", Assert.Single(round.GetProperty("withoutCapital").EnumerateArray()).GetString());
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

    private static async Task<(int Unsealed, string? Fault)> Testimony(HttpClient administrator)
    {
        var found = await administrator.GetFromJsonAsync<JsonElement>("/operations/audit/verification");
        return (found.GetProperty("unsealed").GetInt32(), found.GetProperty("fault").GetString());
    }
}
