using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Budget.Tests.Reallocations;

public sealed class ReallocationTests(BudgetService budget) : IClassFixture<BudgetService>
{
    private readonly Province _province = new(budget);

    [Fact]
    public async Task A_proposal_says_what_moves_and_why_and_leaves_the_sum_of_each_source()
    {
        await _province.Fill("RP");

        var drafted = await _province.Propose(await _province.OpenRound("RP"));

        var lines = drafted.GetProperty("lines").EnumerateArray().Where(line => line.GetProperty("projectCode").GetString()!.StartsWith("RP-", StringComparison.Ordinal)).ToList();
        Assert.Equal([("RP-SLOW", -400m), ("RP-BUILT", 150m), ("RP-NEEDY", 250m)], lines.Select(line => (line.GetProperty("projectCode").GetString()!, line.GetProperty("amountInDong").GetDecimal())));
        Assert.All(lines, line => Assert.False(string.IsNullOrWhiteSpace(line.GetProperty("reason").GetString())));
        var source = Assert.Single(drafted.GetProperty("sources").EnumerateArray());
        Assert.Equal((400m, 400m), (source.GetProperty("takenBackInDong").GetDecimal(), source.GetProperty("givenInDong").GetDecimal()));
        Assert.Equal(source.GetProperty("beforeInDong").GetDecimal(), source.GetProperty("afterInDong").GetDecimal());
        Assert.Empty(drafted.GetProperty("faults").EnumerateArray());
        Assert.Equal((1000m, 400m, 400m), Told(await _province.Capital("RP")));
    }

    [Fact]
    public async Task Edits_by_hand_show_their_consequences_and_a_faulty_draft_is_not_submitted()
    {
        await _province.Fill("RE");
        var id = (await _province.Propose(await _province.OpenRound("RE"))).GetProperty("reallocationId").GetGuid();
        Task<HttpResponseMessage> Edit(int version, params (string Code, decimal Amount)[] lines) => Province.Put(
            budget.Planning(), $"/reallocations/{id}/lines", new { lines = lines.Select(line => new { projectCode = line.Code, sourceCode = "tw", amountInDong = line.Amount, reason = $"Theo đề nghị của {line.Code}" }) }, version);

        var edited = await (await Edit(1, ("RE-SLOW", -701), ("RE-NEEDY", 251), ("RE-BUILT", -1))).Json();
        var unreasoned = await Province.Put(budget.Planning(), $"/reallocations/{id}/lines", new { lines = new[] { new { projectCode = "RE-SLOW", sourceCode = "tw", amountInDong = -1, reason = " " } } }, 2);
        var submitted = await Province.Post(budget.Planning(), $"/reallocations/{id}/submission", new { }, 2);
        var stale = await Edit(1, ("RE-SLOW", 0));
        var mended = await (await Edit(2, ("RE-SLOW", -660), ("RE-NEEDY", 0), ("RE-BUILT", 0))).Json();
        var unbalanced = await Province.Post(budget.Planning(), $"/reallocations/{id}/submission", new { }, 3);

        Assert.Equal(
            ["reallocation.above-ceiling", "reallocation.below-spent", "reallocation.below-spent", "reallocation.not-listed", "reallocation.unbalanced"],
            edited.GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("rule").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(["lines[0].reason"], (await unreasoned.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Equal("Sửa ngày 05/07/2024: Theo đề nghị của RE-SLOW", Line(edited, "RE-SLOW").GetProperty("reason").GetString());
        Assert.NotEqual(JsonValueKind.Null, Line(edited, "RE-SLOW").GetProperty("editedBy").ValueKind);
        Assert.Equal("reallocation.breaks-rules", await Rule(submitted));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal("reallocation.leaves-volume-unpaid", Assert.Single(mended.GetProperty("warnings").EnumerateArray()).GetProperty("rule").GetString());
        Assert.Equal("reallocation.breaks-rules", await Rule(unbalanced));
    }

    [Fact]
    public async Task Submission_decision_and_voiding_move_capital_exactly_once_and_exactly_back()
    {
        var id = await _province.Submitted("RD");
        Assert.Equal((1000m, 400m, 400m), Told(await _province.Capital("RD")));

        var decisions = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _province.Decide(id)));
        var applied = await _province.Capital("RD");
        var onlyDecided = await _province.Get(id);
        var other = await _province.Decide(id, "1101/QĐ-UBND", version: 3);
        var voidings = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _province.Void(id)));

        Assert.All(decisions, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(5, (await Task.WhenAll(decisions.Select(answer => answer.Json()))).Count(answer => answer.GetProperty("alreadyInForce").GetBoolean()));
        Assert.Equal((600m, 650m, 550m), Told(applied));
        Assert.Equal(("1100/QĐ-UBND", JsonValueKind.Null), (onlyDecided.GetProperty("decision").GetProperty("documentNumber").GetString(), onlyDecided.GetProperty("voiding").ValueKind));
        Assert.Equal("reallocation.wrong-state", await Rule(other));
        Assert.All(voidings, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal((1000m, 400m, 400m), Told(await _province.Capital("RD")));
        var shown = await _province.Get(id);
        Assert.Equal(("voided", "1100/QĐ-UBND", "1200/QĐ-UBND"), (shown.GetProperty("state").GetString(), shown.GetProperty("decision").GetProperty("documentNumber").GetString(), shown.GetProperty("voiding").GetProperty("documentNumber").GetString()));
        Assert.Single(await budget.Published<ReallocationProposed>(), happened => happened.ReallocationId == id && happened.MovedInDong == 400);
        var decided = (await budget.Published<ReallocationDecided>()).Where(happened => happened.ReallocationId == id).ToList();
        Assert.Equal(["applied", "voided"], decided.Select(happened => happened.Outcome));
        Assert.All(decided[0].Lines, line => Assert.Equal(BudgetService.Owner, line.OwnerCode));
        Assert.Equal([150m, 250m, -400m], decided[0].Lines.Select(line => line.AmountInDong));
        Assert.Equal([-150m, -250m, 400m], decided[1].Lines.Select(line => line.AmountInDong));
        var moved = (await budget.Published<CapitalAllocated>()).Where(happened => happened.ProjectCode.StartsWith("RD", StringComparison.Ordinal)).GroupBy(happened => happened.ProjectCode).ToList();
        Assert.Equal(3, moved.Count(project => project.Count() == 3));
        Assert.All(moved, project => Assert.Equal(project.Sum(happened => happened.Entries.Sum(entry => entry.AmountInDong)), project.MaxBy(happened => happened.Version)!.CapitalOfYearInDong));
    }

    [Fact]
    public async Task What_was_spent_since_the_submission_stops_the_decision_and_what_was_received_and_spent_the_voiding()
    {
        var id = await _province.Submitted("RS");
        var slow = await budget.Database().Scalar<Guid>("select id from investment_projects where code = 'RS-SLOW'");
        var needy = await budget.Database().Scalar<Guid>("select id from investment_projects where code = 'RS-NEEDY'");
        var payment = await (await budget.Disburse(slow, 600, on: "2024-07-03")).Json();

        var tooLate = await _province.Decide(id);
        await budget.Finance().PostWithKey($"/projects/{slow}/disbursements/{payment.GetProperty("disbursementId").GetGuid()}/reversal", new { reason = "nhầm", reversedOn = "2024-07-03" });
        var applied = await _province.Decide(id);
        await budget.Disburse(needy, 300, on: "2024-07-05");
        var voided = await _province.Void(id);

        Assert.Equal("reallocation.breaks-rules", await Rule(tooLate));
        Assert.Equal(HttpStatusCode.OK, applied.StatusCode);
        Assert.Equal("capital.below-disbursed", await Rule(voided));
        Assert.Equal((600m, 650m, 550m), Told(await _province.Capital("RS")));
        Assert.Equal("applied", (await _province.Get(id)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_refused_proposal_moves_nothing_and_a_returned_one_is_worked_on()
    {
        var refused = await _province.Submitted("RR");
        var returned = await _province.Submitted("RQ");

        var refusal = await _province.Decide(refused, approved: false);
        var back = await Province.Post(_province.Chairman(), $"/reallocations/{returned}/return", new { }, 2);

        Assert.Equal("rejected", (await refusal.Json()).GetProperty("state").GetString());
        Assert.Equal((1000m, 400m, 400m), Told(await _province.Capital("RR")));
        Assert.Equal("draft", (await back.Json()).GetProperty("state").GetString());
        Assert.Equal("reallocation.wrong-state", await Rule(await _province.Decide(refused, "x", version: 3)));
        var listed = await budget.Finance().GetFromJsonAsync<JsonElement>("/reallocations?year=2024");
        Assert.Contains(listed.GetProperty("reallocations").EnumerateArray(), act => act.GetProperty("reallocationId").GetGuid() == refused && act.GetProperty("decisionNumber").GetString() == "1100/QĐ-UBND");
    }

    [Fact]
    public async Task Planning_proposes_the_chairman_decides_and_finance_reads()
    {
        var id = await _province.Submitted("RA");
        using var owner = budget.Client(Roles.OrganisationHead, BudgetService.Owner);

        Assert.Equal(HttpStatusCode.Forbidden, (await budget.Finance().PostWithKey("/reallocations", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _province.Chairman().PostWithKey("/reallocations", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await budget.Planning().PostWithKey($"/reallocations/{id}/decision", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await budget.Planning().PostWithKey($"/reallocations/{id}/voiding", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.GetAsync($"/reallocations/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await budget.Finance().GetAsync($"/reallocations/{id}")).StatusCode);
    }

    [Fact]
    public async Task Malformed_requests_are_refused_by_naming_the_field()
    {
        var id = await _province.Submitted("RM");

        var weights = await budget.Planning().PostWithKey("/reallocations", new { year = 2024, roundNumber = 1, weights = new { unpaidVolume = 101, disbursement = 0, carriedOver = 0, smallDemand = 0 } });
        var round = await budget.Planning().PostWithKey("/reallocations", new { year = 2024, roundNumber = 99, weights = (object?)null });
        var decision = await Province.Post(_province.Chairman(), $"/reallocations/{id}/decision", new { approved = false, documentNumber = "", on = "2024-07-06", note = (string?)null }, 2);
        var unseen = await Province.Post(_province.Chairman(), $"/reallocations/{id}/decision", new { approved = true, documentNumber = "1/QĐ", on = "2024-07-05", note = (string?)null }, null);

        Assert.True((await weights.Json()).GetProperty("errors").TryGetProperty("weights", out _));
        Assert.Equal("reallocation.round-not-open", await Rule(round));
        Assert.Equal(["documentNumber", "note", "on"], (await decision.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
        Assert.Equal((HttpStatusCode)428, unseen.StatusCode);
    }

    [Fact]
    public async Task A_decision_is_not_dated_before_the_submission()
    {
        var id = await _province.Submitted("RB");

        var early = await Province.Post(_province.Chairman(), $"/reallocations/{id}/decision", new { approved = true, documentNumber = "1/QĐ", on = "2024-07-04", note = (string?)null }, 2);

        Assert.Equal(["on"], (await early.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Equal((1000m, 400m, 400m), Told(await _province.Capital("RB")));
    }

    [Fact]
    public async Task After_the_years_last_day_capital_moves_by_a_document_that_allows_it_or_by_a_decision_dated_in_time()
    {
        var inTime = await _province.Submitted("RT");
        await _province.Fill("RU");
        var round = await _province.OpenRound("RU");
        var drafted = (await _province.Propose(round)).GetProperty("reallocationId").GetGuid();
        await budget.SetClock(new(2024, 11, 15, 9, 0, 0, TimeSpan.FromHours(7)));
        Task<HttpResponseMessage> Submit(string? allowing) => Province.Post(budget.Planning(), $"/reallocations/{drafted}/submission", new { overridesDeadlineBy = allowing }, 1);
        Task<HttpResponseMessage> Decide(Guid id, string on, string? allowing = null) =>
            Province.Post(_province.Chairman(), $"/reallocations/{id}/decision", new { approved = true, documentNumber = $"{id}", on, note = (string?)null, overridesDeadlineBy = allowing }, 2);

        var proposed = await budget.Planning().PostWithKey("/reallocations", new { year = 2024, roundNumber = round, weights = (object?)null });
        var submitted = await Submit(null);
        var allowed = await Submit("1500/QĐ-UBND");
        var decided = await Decide(drafted, "2024-11-15");
        var late = await Decide(inTime, "2024-11-15");
        var dated = await Decide(inTime, "2024-11-14");
        await budget.SetClock(BudgetService.Now);

        Assert.Equal("capital.after-last-day capital.after-last-day capital.after-last-day", string.Join(" ", await Rule(proposed), await Rule(submitted), await Rule(late)));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], [allowed.StatusCode, decided.StatusCode, dated.StatusCode]);
        Assert.Equal(("1500/QĐ-UBND", null), ((await _province.Get(drafted)).GetProperty("overridesDeadlineBy").GetString(), (await _province.Get(inTime)).GetProperty("overridesDeadlineBy").GetString()));
    }

    [Theory]
    [InlineData("update reallocation_lines set amount_in_dong = 1 where reallocation_id = $1", "are final")]
    [InlineData("update reallocations set state = 'applied', decision_document_number = 'x', decision_on = '2024-07-05' where id = $1", "entries and lines differ")]
    [InlineData("update reallocations set state = 'applied' where id = $1", "reallocation_names_its_document")]
    [InlineData("update reallocations set state = 'voided' where id = $1", "drafted, submitted, decided")]
    [InlineData("delete from reallocations where id = $1", "drafted, submitted, decided")]
    [InlineData("insert into capital_allocations (id, project_id, source_code, year, amount_in_dong, effective_on, document_number, entered_at, entered_by, reallocation_id, restores) select gen_random_uuid(), project_id, source_code, 2024, amount_in_dong, '2024-07-04', 'x', now(), gen_random_uuid(), $1, false from reallocation_lines where reallocation_id = $1 and amount_in_dong > 0", "has no line in it")]
    [InlineData("with act as (update reallocations set state = 'applied', decision_document_number = 'x', decision_on = '2024-07-05' where id = $1 returning id) insert into capital_allocations (id, project_id, source_code, year, amount_in_dong, effective_on, document_number, entered_at, entered_by, reallocation_id, restores) select gen_random_uuid(), project_id, source_code, 2024, amount_in_dong, '2024-07-04', 'x', now(), gen_random_uuid(), act.id, false from reallocation_lines, act where reallocation_id = act.id and amount_in_dong > 0", "entries and lines differ")]
    public async Task The_database_itself_refuses_half_an_act_and_a_changed_one(string statement, string refusal)
    {
        var id = await _province.Submitted($"G{Math.Abs(statement.GetHashCode(StringComparison.Ordinal)):X}");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => budget.Database().Execute(statement, id));

        Assert.Contains(refusal, refused.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_itself_lets_a_whole_balanced_act_through()
    {
        var id = await _province.Submitted("RW");

        await budget.Database().Execute(
            "with act as (update reallocations set state = 'applied', decision_document_number = 'x', decision_on = '2024-07-05' where id = $1 returning id) insert into capital_allocations (id, project_id, source_code, year, amount_in_dong, effective_on, document_number, entered_at, entered_by, reallocation_id, restores) select gen_random_uuid(), project_id, source_code, 2024, amount_in_dong, '2024-07-04', 'x', now(), gen_random_uuid(), act.id, false from reallocation_lines, act where reallocation_id = act.id and amount_in_dong <> 0",
            id);

        Assert.Equal((600m, 650m, 550m), Told(await _province.Capital("RW")));
    }

    private static JsonElement Line(JsonElement act, string code) => act.GetProperty("lines").EnumerateArray().Single(line => line.GetProperty("projectCode").GetString() == code);

    private static (decimal Slow, decimal Needy, decimal Built) Told(Dictionary<string, decimal> capital) => (capital["SLOW"], capital["NEEDY"], capital["BUILT"]);

    private static async Task<string?> Rule(HttpResponseMessage answer) => (await answer.Json()).GetProperty("rule").GetString();
}
