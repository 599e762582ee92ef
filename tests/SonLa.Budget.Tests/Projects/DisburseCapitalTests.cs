using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Budget.Tests.Projects;

public sealed class DisburseCapitalTests(BudgetService budget) : IClassFixture<BudgetService>
{
    [Fact]
    public async Task A_payment_is_posted_with_its_event()
    {
        var projectId = await budget.Import("DB-01", 2023, 1_000_000_000);

        var answer = await budget.Disburse(projectId, 400_000_000);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var posted = Assert.Single(await budget.Published<DisbursementPosted>(), happened => happened.ProjectId == projectId);
        Assert.Equal((400_000_000m, 400_000_000m, "DB-01"), (posted.AmountInDong, posted.DisbursedToDateInDong, posted.ProjectCode));
        var allocated = Assert.Single(await budget.Published<CapitalAllocated>(), happened => happened.ProjectId == projectId);
        Assert.Equal((1_000_000_000m, 1_000_000_000m), (allocated.CapitalOfYearInDong, Assert.Single(allocated.Entries).AmountInDong));
    }

    [Fact]
    public async Task The_same_payment_sent_again_with_its_key_is_posted_once()
    {
        var projectId = await budget.Import("DB-02", 2023, 1000);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => budget.Disburse(projectId, 600, key: "the-same")));

        // Eight different people used the same key: keys are per account, and the capital suffices for one.
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task One_person_who_sends_a_payment_twice_gets_the_same_answer_twice()
    {
        var projectId = await budget.Import("DB-03", 2023, 1000);
        using var treasurer = budget.Finance();
        var body = new { sourceCode = "tw", year = 2024, amountInDong = 600, disbursedOn = "2024-05-10", reference = "KB-01" };

        var first = await treasurer.PostWithKey($"/projects/{projectId}/disbursements", body, "once");
        var second = await treasurer.PostWithKey($"/projects/{projectId}/disbursements", body, "once");

        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal("true", Assert.Single(second.Headers.GetValues("Idempotency-Replayed")));
        var ledger = await budget.Planning().GetFromJsonAsync<JsonElement>($"/projects/{projectId}");
        Assert.Single(ledger.GetProperty("disbursements").EnumerateArray());
    }

    [Fact]
    public async Task The_same_payment_under_another_key_is_refused_until_the_first_is_reversed()
    {
        var projectId = await budget.Import("DB-20", 2023, 1000);
        var posted = await (await budget.Disburse(projectId, 300)).Json();

        var repeated = await (await budget.Disburse(projectId, 300)).Json();
        await budget.Finance().PostWithKey($"/projects/{projectId}/disbursements/{posted.GetProperty("disbursementId").GetGuid()}/reversal", new { reason = "Nhầm", reversedOn = "2024-05-20" });
        var afterwards = await budget.Disburse(projectId, 300);

        Assert.Equal("disbursement.already-posted", repeated.GetProperty("rule").GetString());
        Assert.True(repeated.GetProperty("errors").TryGetProperty("reference", out _));
        Assert.Equal(HttpStatusCode.Created, afterwards.StatusCode);
    }

    [Fact]
    public async Task A_reversal_is_an_entry_of_its_own()
    {
        var projectId = await budget.Import("DB-04", 2023, 1000);
        var posted = await (await budget.Disburse(projectId, 600)).Json();

        var answer = await budget.Finance().PostWithKey(
            $"/projects/{projectId}/disbursements/{posted.GetProperty("disbursementId").GetGuid()}/reversal",
            new { reason = "Nhầm dự án", reversedOn = "2024-05-20" });

        Assert.Equal(0, (await answer.Json()).GetProperty("disbursedToDateInDong").GetDecimal());
        var ledger = await budget.Planning().GetFromJsonAsync<JsonElement>($"/projects/{projectId}");
        Assert.Equal([600m, -600m], ledger.GetProperty("disbursements").EnumerateArray().Select(line => line.GetProperty("amountInDong").GetDecimal()));
    }

    [Theory]
    [InlineData("amountInDong", 0.5, "2024-05-10", "tw")]
    [InlineData("amountInDong", -1, "2024-05-10", "tw")]
    [InlineData("amountInDong", 1e16, "2024-05-10", "tw")]
    [InlineData("disbursedOn", 100, "2024-07-06", "tw")]
    [InlineData("sourceCode", 100, "2024-05-10", "oda")]
    public async Task Bad_input_is_refused_by_naming_the_field(string field, double amount, string on, string source)
    {
        var projectId = await budget.Import($"DB-05-{Guid.CreateVersion7():N}", 2023, 1000);

        var answer = await budget.Disburse(projectId, (decimal)amount, on, source);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Json()).GetProperty("errors").TryGetProperty(field, out _));
    }

    [Fact]
    public async Task An_owner_neither_posts_payments_nor_sees_anothers_project()
    {
        var projectId = await budget.Import("DB-06", 2023, 1000, BudgetService.OtherOwner);
        using var owner = budget.Client(Roles.OrganisationHead, BudgetService.Owner);

        var post = await owner.PostWithKey($"/projects/{projectId}/disbursements", new { });
        var show = await owner.GetAsync($"/projects/{projectId}");
        var list = await owner.GetFromJsonAsync<JsonElement>("/projects?year=2024&limit=200");

        Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, show.StatusCode);
        Assert.DoesNotContain(list.GetProperty("items").EnumerateArray(), project => project.GetProperty("code").GetString() == "DB-06");
    }

    [Fact]
    public async Task A_list_with_one_unknown_owner_imports_nothing()
    {
        await budget.Ready();
        object Project(string code, string owner) => new { code, name = code, ownerCode = owner, beganInYear = 2023, programme = (string?)null, capital = Array.Empty<object>() };

        var answer = await budget.Planning().PostWithKey("/projects/import", new
        {
            sources = Array.Empty<object>(),
            projects = new[] { Project("DB-07", BudgetService.Owner), Project("DB-08", "so-khong-co") },
        });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Json()).GetProperty("errors").TryGetProperty("projects[1].ownerCode", out _));
        Assert.Equal(0L, await budget.Database().Scalar<long>("select count(*) from investment_projects where code in ('DB-07', 'DB-08')"));
    }
}
