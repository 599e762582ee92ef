using SonLa.Contracts.Budget;
using SonLa.Testing;
using Xunit;

namespace SonLa.Budget.Tests.Warnings;

public sealed class ProjectBehindTests(BudgetService budget) : IClassFixture<BudgetService>
{
    [Fact]
    public async Task An_owner_is_warned_once_before_the_round_of_a_project_that_it_would_catch()
    {
        await budget.Disburse(await budget.Import("PB-SLOW", 2022, 1001), 400);
        await budget.Disburse(await budget.Import("PB-HALF", 2022, 1000), 500);
        await budget.Import("PB-NEW", 2024, 1000);
        await budget.Import("PB-NOPLAN", 2022, 0);
        await budget.SetClock(new(2024, 5, 30, 9, 0, 0, TimeSpan.FromHours(7)));

        await budget.SetClock(new(2024, 5, 31, 9, 0, 0, TimeSpan.FromHours(7)));
        await Eventually.Equal(1L, () => budget.Database().Scalar<long>("select count(*) from behind_warnings"));
        await budget.SetClock(new(2024, 6, 30, 9, 0, 0, TimeSpan.FromHours(7)));
        await budget.Import("PB-LATE", 2023, 100);
        await Eventually.Equal(2L, () => budget.Database().Scalar<long>("select count(*) from behind_warnings"));

        var behind = (await budget.Published<ProjectBehind>()).OrderBy(happened => happened.ProjectCode).ToList();
        Assert.Equal(["PB-LATE", "PB-SLOW"], behind.Select(happened => happened.ProjectCode));
        Assert.Equal(
            (2024, 1, new DateOnly(2024, 6, 30), 50m, 1001m, 400m, 101m, BudgetService.Owner, new DateOnly(2024, 5, 31)),
            (behind[1].PlanYear, behind[1].RoundNumber, behind[1].CutOff, behind[1].ThresholdPercent, behind[1].CapitalInForceInDong, behind[1].DisbursedInDong, behind[1].MissingInDong, behind[1].OwnerCode, behind[1].On));
    }
}
