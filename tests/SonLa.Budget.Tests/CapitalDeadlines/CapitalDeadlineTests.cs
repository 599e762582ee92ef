using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using Xunit;

namespace SonLa.Budget.Tests.CapitalDeadlines;

public sealed class CapitalDeadlineTests(BudgetService budget) : IClassFixture<BudgetService>
{
    [Fact]
    public async Task An_owner_is_reminded_once_per_rung_and_told_of_what_lapsed_and_an_extension_moves_the_end()
    {
        var slow = await budget.Import("HV-01", 2022, 1000);
        await budget.Disburse(slow, 400);
        await budget.Import("HV-02", 2022, 500);
        var done = await budget.Import("HV-03", 2022, 300);
        await budget.Disburse(done, 300);

        await budget.SetClock(At("2025-01-05"));
        await Reached(2);
        var extended = await Extend(new { projectCode = "HV-02", sourceCode = "tw", year = 2024, until = "2025-12-31", decidedOn = "2025-01-04", documentNumber = "12/QĐ-UBND" });
        await budget.SetClock(At("2025-01-26"));
        await Reached(3);
        await budget.SetClock(At("2025-02-01"));
        await Reached(4);

        Assert.Equal(HttpStatusCode.Created, extended.StatusCode);
        var told = (await budget.Published<CapitalExpiring>()).OrderBy(one => one.ProjectCode).ThenBy(one => one.At).Select(one => (one.ProjectCode, one.Rung, one.DaysLeft, one.RemainingInDong));
        Assert.Equal([("HV-01", "due-soon-30", 26, 600m), ("HV-01", "due-soon-7", 5, 600m), ("HV-01", "ended", null, 600m), ("HV-02", "due-soon-30", (int?)26, 500m)], told);
        Assert.Equal(600, await budget.Database().Scalar<decimal>("select remaining_in_dong from capital_signals where rung = 'ended'"));
        var listed = await budget.Planning().GetFromJsonAsync<JsonElement>("/capital-deadlines?year=2024");
        Assert.True(listed.GetProperty("rule").GetProperty("assumption").GetBoolean());
        Assert.Equal(
            [("HV-01", "2025-01-31"), ("HV-02", "2025-12-31"), ("HV-03", "2025-01-31")],
            listed.GetProperty("projects").GetProperty("items").EnumerateArray().Select(line => (line.GetProperty("code").GetString()!, line.GetProperty("tranches")[0].GetProperty("endsOn").GetString()!)));
        using var owner = budget.Client(Roles.OrganisationHead, BudgetService.OtherOwner);
        Assert.Equal(0, (await owner.GetFromJsonAsync<JsonElement>("/capital-deadlines?year=2024")).GetProperty("projects").GetProperty("items").GetArrayLength());
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.PostWithKey("/capital-extensions", new { entries = Array.Empty<object>() })).StatusCode);

        var wrong = await Extend(new { projectCode = "HV-XX", sourceCode = "tw", year = 1, until = "2025-12-31", decidedOn = "2030-01-01", documentNumber = "" }, new { projectCode = "HV-01", sourceCode = "oda", year = 2024, until = "2025-01-31", decidedOn = "2025-01-01", documentNumber = "1/QĐ" });
        Assert.Equal(
            ["entries[0].decidedOn", "entries[0].documentNumber", "entries[0].projectCode", "entries[0].until", "entries[0].year", "entries[1].sourceCode", "entries[1].until"],
            (await wrong.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }

    private static DateTimeOffset At(string day) => new(DateOnly.Parse(day, null).ToDateTime(new(9, 0)), TimeSpan.FromHours(7));

    private Task<HttpResponseMessage> Extend(params object[] entries) => budget.Planning().PostWithKey("/capital-extensions", new { entries });

    private Task Reached(long signals) => Eventually.Equal(signals, () => budget.Database().Scalar<long>("select count(*) from capital_signals"));
}
