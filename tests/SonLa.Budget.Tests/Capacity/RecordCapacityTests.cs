using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Budget.Tests.Capacity;

public sealed class RecordCapacityTests(BudgetService budget) : IClassFixture<BudgetService>
{
    [Fact]
    public async Task A_project_shows_what_it_could_give_up_and_what_it_could_take()
    {
        var projectId = await budget.Import("CE-01", 2022, 1000);
        await budget.Disburse(projectId, 300);

        var answer = await budget.Record("CE-01", ("advance", "tw", 100), ("accepted-volume", "tw", 450), ("need", "tw", 200), ("ceiling", "tw", 1500), ("ceiling", null, 1100));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var shown = await Capacity(projectId);
        var source = Assert.Single(shown.GetProperty("sources").EnumerateArray());
        Assert.Equal(50, source.GetProperty("unpaidInDong").GetDecimal());
        Assert.Equal(550, source.GetProperty("recoverableInDong").GetDecimal());
        Assert.Equal(200, source.GetProperty("demandInDong").GetDecimal());
        Assert.Equal(500, source.GetProperty("headroomInDong").GetDecimal());
        Assert.Equal(100, shown.GetProperty("headroomInDong").GetDecimal());
        Assert.Equal(2021, shown.GetProperty("periodBegin").GetInt32());
    }

    [Fact]
    public async Task An_advance_takes_capital_like_a_payment_does()
    {
        var projectId = await budget.Import("CE-02", 2022, 1000);
        await budget.Disburse(projectId, 300);
        await budget.Record("CE-02", ("advance", "tw", 600));

        var payment = await budget.Disburse(projectId, 101);
        var advance = await budget.Record("CE-02", ("advance", "tw", 101));
        var takenBack = await budget.Planning().PostWithKey($"/projects/{projectId}/capital", new { sourceCode = "tw", year = 2024, amountInDong = -101, effectiveOn = "2024-06-30", documentNumber = "1100/QĐ-UBND" });

        Assert.Equal("disbursement.exceeds-capital", await Rule(payment));
        Assert.Equal("advance.exceeds-capital", await Rule(advance));
        Assert.Equal("capital.below-disbursed", await Rule(takenBack));
        Assert.Equal(HttpStatusCode.Created, (await budget.Record("CE-02", ("advance", "tw", 100))).StatusCode);
    }

    [Fact]
    public async Task A_wrong_entry_is_reversed_once_and_stays_to_be_seen()
    {
        var projectId = await budget.Import("CE-03", 2022, 1000);
        await budget.Record("CE-03", ("need", "tw", 700));
        var entryId = (await Capacity(projectId)).GetProperty("entries")[0].GetProperty("entryId").GetGuid();
        Task<HttpResponseMessage> Reverse(string on = "2024-06-01") =>
            budget.Finance().PostWithKey($"/projects/{projectId}/capacity-entries/{entryId}/reversal", new { reason = "Nhầm dự án", reversedOn = on });

        var tooEarly = await Reverse("2024-05-09");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Reverse()));

        Assert.Equal(HttpStatusCode.BadRequest, tooEarly.StatusCode);
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        Assert.Equal([700m, -700m], (await Capacity(projectId)).GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("amountInDong").GetDecimal()));
        Assert.Equal("capacity.below-zero", await Rule(await budget.Record("CE-03", ("need", "tw", -1))));
    }

    [Fact]
    public async Task The_same_row_under_another_key_is_refused_by_name_until_the_first_is_reversed()
    {
        var projectId = await budget.Import("CE-10", 2022, 1000);
        await budget.Record("CE-10", ("need", "tw", 700));
        var entryId = (await Capacity(projectId)).GetProperty("entries")[0].GetProperty("entryId").GetGuid();

        var repeated = await (await budget.Record("CE-10", ("accepted-volume", "tw", 5), ("need", "tw", 700))).Json();
        await budget.Finance().PostWithKey($"/projects/{projectId}/capacity-entries/{entryId}/reversal", new { reason = "nhầm", reversedOn = "2024-06-01" });
        var afterwards = await budget.Record("CE-10", ("need", "tw", 700));

        Assert.Equal("capacity.already-entered", repeated.GetProperty("rule").GetString());
        Assert.True(repeated.GetProperty("errors").TryGetProperty("entries[1]", out _));
        Assert.Equal(HttpStatusCode.Created, afterwards.StatusCode);
        Assert.Equal([700m, -700m, 700m], (await Capacity(projectId)).GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("amountInDong").GetDecimal()));
    }

    [Fact]
    public async Task A_list_with_wrong_rows_enters_nothing_and_names_each()
    {
        var projectId = await budget.Import("CE-04", 2022, 1000);

        var answer = await budget.Planning().PostWithKey("/capacity-entries", new
        {
            entries = new object[]
            {
                new { projectCode = "CE-04", kind = "need", sourceCode = "tw", year = 2024, amountInDong = 5, on = "2024-05-10", reference = "BC-01" },
                new { projectCode = "CE-XX", kind = "need", sourceCode = "tw", year = 2024, amountInDong = 5, on = "2024-05-10", reference = "BC-01" },
                new { projectCode = "CE-04", kind = "wish", sourceCode = "oda", year = 1024, amountInDong = 0.5, on = "2024-07-06", reference = "" },
                new { projectCode = "CE-04", kind = "need", sourceCode = (string?)null, year = 2024, amountInDong = 0, on = "2024-05-10", reference = "BC-01" },
            },
        });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            ["entries[1].projectCode", "entries[2].amountInDong", "entries[2].kind", "entries[2].on", "entries[2].reference", "entries[2].sourceCode", "entries[2].year", "entries[3].amountInDong", "entries[3].sourceCode"],
            (await answer.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
        Assert.Empty((await Capacity(projectId)).GetProperty("entries").EnumerateArray());
    }

    [Fact]
    public async Task An_owner_records_nothing_and_sees_only_its_own()
    {
        var projectId = await budget.Import("CE-05", 2022, 1000, BudgetService.OtherOwner);
        using var owner = budget.Client(Roles.OrganisationHead, BudgetService.Owner);

        Assert.Equal(HttpStatusCode.Forbidden, (await owner.PostWithKey("/capacity-entries", new { entries = Array.Empty<object>() })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.PostWithKey("/assigned-capital", new { entries = Array.Empty<object>() })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"/projects/{projectId}/capacity?year=2024")).StatusCode);
    }

    [Theory]
    [InlineData("update capacity_entries set amount_in_dong = 1", "new entries only")]
    [InlineData("delete from capacity_entries", "new entries only")]
    [InlineData("truncate assigned_capital", "new entries only")]
    [InlineData("insert into capital_allocations (id, project_id, source_code, year, amount_in_dong, effective_on, document_number, entered_at, entered_by, restores) select gen_random_uuid(), id, 'tw', 2024, -1, '2024-01-01', 'x', now(), gen_random_uuid(), false from investment_projects where code = 'CE-06'", "are spent")]
    [InlineData("insert into capacity_entries (id, project_id, kind, source_code, year, amount_in_dong, \"on\", reference, entered_at, entered_by) select gen_random_uuid(), id, 'advance', 'tw', 2024, 1, '2024-01-01', 'x', now(), gen_random_uuid() from investment_projects where code = 'CE-06'", "are spent")]
    public async Task The_database_itself_refuses_changed_entries_and_capital_below_what_is_spent(string statement, string refusal)
    {
        if (await budget.Database().Scalar<long>("select count(*) from investment_projects where code = 'CE-06'") == 0)
        {
            var projectId = await budget.Import("CE-06", 2022, 1000);
            await budget.Disburse(projectId, 400);
            await budget.Record("CE-06", ("advance", "tw", 600));
        }

        var refused = await Assert.ThrowsAsync<PostgresException>(() => budget.Database().Execute(statement));

        Assert.Contains(refusal, refused.MessageText, StringComparison.Ordinal);
    }

    private async Task<JsonElement> Capacity(Guid projectId) =>
        await budget.Planning().GetFromJsonAsync<JsonElement>($"/projects/{projectId}/capacity?year=2024");

    private static async Task<string?> Rule(HttpResponseMessage answer) => (await answer.Json()).GetProperty("rule").GetString();
}
