using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Budget.Tests.Projects;

public sealed class ImportDisbursementsTests(BudgetService budget) : IClassFixture<BudgetService>
{
    [Fact]
    public async Task A_list_of_payments_is_posted_each_with_its_event()
    {
        await budget.Import("ID-01", 2023, 1000);
        await budget.Import("ID-02", 2024, 1000);

        var answer = await Send(Payment("ID-01", 300), Payment("ID-02", 500), Payment("ID-01", 100, reference: "KB-02"));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(900m, (await answer.Json()).GetProperty("amountInDong").GetDecimal());
        var posted = (await budget.Published<DisbursementPosted>()).Where(happened => happened.ProjectCode == "ID-01").ToList();
        Assert.Equal([(300m, 300m), (100m, 400m)], posted.OrderBy(happened => happened.Version).Select(happened => (happened.AmountInDong, happened.DisbursedToDateInDong)));
    }

    [Fact]
    public async Task One_bad_row_posts_nothing_and_every_bad_row_is_named()
    {
        var projectId = await budget.Import("ID-03", 2023, 1000);

        var answer = await Send(Payment("ID-03", 600), Payment("ID-03", 500, reference: "KB-02"), Payment("ID-404", 1), Payment("ID-03", 600));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var errors = (await answer.Json()).GetProperty("errors").EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal);
        Assert.Equal(["disbursements[1].amountInDong", "disbursements[2].projectCode", "disbursements[3]"], errors);
        Assert.Empty(await Ledger(projectId));
        Assert.DoesNotContain(await budget.Published<DisbursementPosted>(), happened => happened.ProjectCode == "ID-03");
    }

    [Fact]
    public async Task A_list_that_is_in_the_ledger_already_is_refused_row_by_row_unless_it_was_reversed()
    {
        var projectId = await budget.Import("ID-04", 2023, 1000);
        (await Send(Payment("ID-04", 600))).EnsureSuccessStatusCode();

        var again = await Send(Payment("ID-04", 600));
        var entry = Assert.Single(await Ledger(projectId));
        await budget.Finance().PostWithKey(
            $"/projects/{projectId}/disbursements/{entry.GetProperty("disbursementId").GetGuid()}/reversal", new { reason = "Nhầm", reversedOn = "2024-05-20" });
        var corrected = await Send(Payment("ID-04", 600, on: "2024-05-20"));
        var reposted = await Send(Payment("ID-04", 400, on: "2024-05-21"));

        Assert.True((await again.Json()).GetProperty("errors").TryGetProperty("disbursements[0]", out _));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (corrected.StatusCode, reposted.StatusCode));
    }

    [Fact]
    public async Task Two_lists_at_once_do_not_pay_more_than_the_capital()
    {
        var projectId = await budget.Import("ID-05", 2023, 1000);
        await budget.Import("ID-06", 2023, 1000);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => number % 2 == 0
            ? Send(Payment("ID-05", 400, reference: $"A{number}"), Payment("ID-06", 1, reference: $"A{number}"))
            : Send(Payment("ID-06", 1, reference: $"B{number}"), Payment("ID-05", 400, reference: $"B{number}"))));

        Assert.Equal(2, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Equal(800m, (await Ledger(projectId)).Sum(entry => entry.GetProperty("amountInDong").GetDecimal()));
    }

    [Fact]
    public async Task Malformed_rows_are_named_and_a_planner_may_not_post()
    {
        await budget.Import("ID-07", 2023, 1000);
        using var planner = budget.Client(Roles.Planning, "so-khdt");

        var malformed = await Send(Payment("ID-07", 0.5m), Payment("ID-07", 1, on: "2024-07-06"));
        var refused = await planner.PostWithKey("/projects/disbursements/import", new { disbursements = new[] { Payment("ID-07", 1) } });

        Assert.Equal(
            ["disbursements[0].amountInDong", "disbursements[1].disbursedOn"],
            (await malformed.Json()).GetProperty("errors").EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private async Task<HttpResponseMessage> Send(params object[] payments) =>
        await budget.Finance().PostWithKey("/projects/disbursements/import", new { sample = true, note = "mẫu", disbursements = payments });

    private async Task<IReadOnlyList<JsonElement>> Ledger(Guid projectId) =>
        [.. (await budget.Planning().GetFromJsonAsync<JsonElement>($"/projects/{projectId}")).GetProperty("disbursements").EnumerateArray()];

    private static object Payment(string projectCode, decimal amountInDong, string on = "2024-05-10", string reference = "KB-01") =>
        new { projectCode, sourceCode = "tw", year = 2024, amountInDong, disbursedOn = on, reference };
}
