using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Security;
using Xunit;
using static SonLa.Budget.Tests.ListFiles.ImportDesk;

namespace SonLa.Budget.Tests.ListFiles;

public sealed class ImportPaymentFilesTests(BudgetService budget) : IClassFixture<BudgetService>
{
    private const string Kind = "disbursements";

    [Fact]
    public async Task A_sound_list_is_shown_first_and_posted_on_order_each_line_with_its_event_and_its_audit_row()
    {
        await budget.Import("IF-01", 2023, 1000);
        await budget.Import("IF-02", 2024, 1000);
        using var finance = budget.Finance();
        var content = Payments(Payment("IF-01", 300), Payment("IF-02", "500"), Payment("IF-01", 100m, "KB-02"), ["", null, null, null, null, null], ["Tổng cộng", null, null, new Workbook.Formula("SUM(D2:D4)", 900m)]).Write();

        var ready = await finance.Check(Kind, content, "kho-bac-05.xlsx");

        Assert.Equal(("ready", 3, 2, 900m), (ready.State(), ready.GetProperty("lines").GetInt32(), ready.GetProperty("projects").GetInt32(), ready.GetProperty("sums")[0].GetProperty("amountInDong").GetDecimal()));
        Assert.Equal("2024-05-10", ready.GetProperty("first")[0].GetProperty("values").GetProperty("disbursedOn").GetString());
        Assert.Equal(0L, await Posted("IF-01"));

        Assert.Equal(HttpStatusCode.Accepted, (await finance.Order(ready)).StatusCode);
        var posted = await finance.Settled(ready.GetProperty("importId").GetGuid());

        Assert.Equal(("posted", 3), (posted.State(), posted.GetProperty("linesDone").GetInt32()));
        var events = (await budget.Published<DisbursementPosted>()).Where(happened => happened.ProjectCode == "IF-01").OrderBy(happened => happened.Version).ToList();
        Assert.Equal([(300m, 300m), (100m, 400m)], events.Select(happened => (happened.AmountInDong, happened.DisbursedToDateInDong)));
        Assert.Equal(2L, await budget.Database().Scalar<long>(
            "select count(*) from audit_records where action = 'PostImport/added' and subject_type = 'Disbursement' and organisation = 'so-tc' and actor like 'account:%' and subject_id = any(string_to_array($1, ','))",
            string.Join(',', events.Select(happened => happened.DisbursementId))));
    }

    [Fact]
    public async Task What_a_list_adds_is_recorded_and_told_as_a_payment_posted_alone_is()
    {
        var alone = await budget.Import("IF-20", 2023, 1000);
        await budget.Import("IF-21", 2023, 1000);
        using var finance = budget.Finance();

        await budget.Disburse(alone, 300);
        var posted = await finance.Post(Kind, Payments(Payment("IF-21", 300)).Write());

        Assert.Equal("posted", posted.State());
        Assert.Equal(
            await Row("IF-20", "'audit', r.actor <> '', r.organisation, r.subject_type, r.before, r.mark is null, r.recorded_at is null, array(select jsonb_object_keys(r.after::jsonb) order by 1), r.after::jsonb - 'Id' - 'ProjectId' - 'PostedAt' - 'PostedBy'"),
            await Row("IF-21", "'audit', r.actor <> '', r.organisation, r.subject_type, r.before, r.mark is null, r.recorded_at is null, array(select jsonb_object_keys(r.after::jsonb) order by 1), r.after::jsonb - 'Id' - 'ProjectId' - 'PostedAt' - 'PostedBy'"));
        Assert.Equal(
            await Row("IF-20", "d.source_code, d.year, d.amount_in_dong, d.disbursed_on, d.reference, d.reverses_disbursement_id, d.posted_by is null, p.version"),
            await Row("IF-21", "d.source_code, d.year, d.amount_in_dong, d.disbursed_on, d.reference, d.reverses_disbursement_id, d.posted_by is null, p.version"));
        Assert.Equal(1L, await Changes("IF-20"));
        Assert.Equal(1L, await Changes("IF-21"));
        var told = (await budget.Published<DisbursementPosted>()).Where(happened => happened.ProjectCode is "IF-20" or "IF-21").ToList();
        Assert.Equal(2, told.Count);
        Assert.Single(told.Select(happened => happened with { DisbursementId = default, ProjectId = default, ProjectCode = "", PostedAt = default }).Distinct());

        Task<string> Row(string code, string columns) => budget.Database().Scalar<string>(
            $"select row({columns})::text from disbursements d join investment_projects p on p.id = d.project_id join audit_records r on r.subject_type = 'Disbursement' and r.subject_id = d.id::text where p.code = $1", code);
        Task<long> Changes(string code) => budget.Database().Scalar<long>(
            "select count(*) from audit_records r join investment_projects p on r.subject_id = p.id::text where p.code = $1 and r.action like '%/modified'", code);
    }

    [Fact]
    public async Task The_file_is_kept_with_its_hash_and_the_same_file_again_posts_nothing()
    {
        await budget.Import("IF-03", 2023, 1000);
        using var finance = budget.Finance();
        var content = Payments(Payment("IF-03", 300)).Write();

        var first = await finance.Post(Kind, content, "thang-5.xlsx");
        var again = await finance.Send(Kind, content, "ten-khac.xlsx");
        var ordered = await finance.Order(first);
        var download = await finance.GetAsync($"/imports/{first.GetProperty("importId").GetGuid()}/file");

        Assert.Equal((HttpStatusCode.OK, first.GetProperty("importId").GetGuid()), (again.StatusCode, (await again.Json()).GetProperty("importId").GetGuid()));
        Assert.Equal((HttpStatusCode.Accepted, "posted"), (ordered.StatusCode, (await ordered.Json()).State()));
        Assert.Equal(content, await download.Content.ReadAsByteArrayAsync());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), first.GetProperty("sha256").GetString());
        Assert.Equal("thang-5.xlsx", download.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(1L, await Posted("IF-03"));
    }

    [Fact]
    public async Task Orders_at_the_same_moment_post_once()
    {
        await budget.Import("IF-04", 2023, 10000);
        using var finance = budget.Finance();
        var ready = await finance.Check(Kind, Payments([.. Enumerable.Range(1, 40).Select(number => Payment("IF-04", 100, $"KB-{number}"))]).Write());

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => finance.Order(ready)));
        var posted = await finance.Settled(ready.GetProperty("importId").GetGuid());

        Assert.Equal(("posted", 40L), (posted.State(), await Posted("IF-04")));
    }

    [Fact]
    public async Task A_payment_that_is_in_the_ledger_or_twice_in_the_list_is_named_and_nothing_is_posted()
    {
        await budget.Disburse(await budget.Import("IF-05", 2023, 1000), 300);
        using var finance = budget.Finance();

        var refused = await finance.Check(Kind, Payments(Payment("IF-05", 300), Payment("IF-05", 50), Payment("IF-05", 50), Payment("IF-404", 5), Payment("IF-05", 900, "KB-09")).Write());

        Assert.Equal("refused", refused.State());
        Assert.Equal([(2, null), (4, null), (5, "Mã dự án (A)"), (6, "Số tiền (đồng) (D)")], refused.Faults());
        Assert.Equal(HttpStatusCode.Conflict, (await finance.Order(refused)).StatusCode);
        Assert.Equal(1L, await Posted("IF-05"));
    }

    [Fact]
    public async Task What_the_ledger_has_learnt_since_the_check_refuses_the_posting_whole()
    {
        var projectId = await budget.Import("IF-06", 2023, 1000);
        await budget.Import("IF-07", 2023, 1000);
        using var finance = budget.Finance();
        var ready = await finance.Check(Kind, Payments(Payment("IF-06", 600), Payment("IF-07", 600)).Write());
        await budget.Disburse(projectId, 700);

        await finance.Order(ready);
        var refused = await finance.Settled(ready.GetProperty("importId").GetGuid());

        Assert.Equal("refused", refused.State());
        Assert.Equal([(2, "Số tiền (đồng) (D)")], refused.Faults());
        Assert.Equal((1L, 0L), (await Posted("IF-06"), await Posted("IF-07")));
    }

    [Fact]
    public async Task Another_years_file_is_refused_whole_with_every_line_named()
    {
        await budget.Import("IF-08", 2022, 1000);
        using var finance = budget.Finance();

        var old = await finance.Check(Kind, new Workbook().Line("DANH SÁCH GIẢI NGÂN NĂM 2023").Line().Line(PaymentTitles)
            .Line("IF-08", "tw", 2023, 100, new DateOnly(2023, 5, 10), "KB-1").Line("IF-08", "tw", 2025, 100, new DateOnly(2024, 5, 10), "KB-2").Write());

        Assert.Equal("refused", old.State());
        Assert.Equal([(1, null), (4, "Năm kế hoạch (C)"), (4, "Ngày giải ngân (E)"), (5, "Năm kế hoạch (C)")], old.Faults());
    }

    [Fact]
    public async Task Prolonged_capital_of_an_earlier_year_is_paid_within_the_lists_year()
    {
        await budget.Ready();
        await budget.Planning().PostWithKey("/projects/import", new
        {
            sources = new[] { new { code = "tw", name = "Ngân sách trung ương" } },
            projects = new[] { new { code = "IF-09", name = "IF-09", ownerCode = BudgetService.Owner, beganInYear = 2022, programme = (string?)null, capital = new[] { new { sourceCode = "tw", year = 2023, amountInDong = 500, effectiveOn = "2023-01-01", documentNumber = "1/QĐ" } } } },
        });
        using var finance = budget.Finance();

        var posted = await finance.Post(Kind, Payments(["IF-09", "tw", 2023, 100, "15/01/2024", "KB-1"]).Write());

        Assert.Equal(("posted", 1L), (posted.State(), await Posted("IF-09")));
    }

    [Fact]
    public async Task Finance_posts_and_planning_looks_and_nobody_else()
    {
        await budget.Import("IF-10", 2023, 1000);
        using var finance = budget.Finance();
        using var planning = budget.Planning();
        var ready = await finance.Check(Kind, Payments(Payment("IF-10", 10)).Write());
        using var head = budget.Client(Roles.OrganisationHead, BudgetService.Owner);

        Assert.Equal(HttpStatusCode.Forbidden, (await planning.Send(Kind, [1])).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await planning.Order(ready)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await head.GetAsync("/imports")).StatusCode);
        Assert.Contains((await planning.GetFromJsonAsync<JsonElement>("/imports?limit=200")).GetProperty("items").EnumerateArray(), line => line.GetProperty("importId").GetGuid() == ready.GetProperty("importId").GetGuid());
        var withdrawn = await finance.Order(ready, "withdrawal");
        Assert.Equal((HttpStatusCode.OK, "withdrawn"), (withdrawn.StatusCode, (await withdrawn.Json()).State()));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await finance.Order(ready)).StatusCode);
    }

    [Fact]
    public async Task More_faults_than_a_page_holds_are_counted_and_can_be_turned_over()
    {
        await budget.Ready();
        using var finance = budget.Finance();

        var refused = await finance.Check(Kind, Payments([.. Enumerable.Range(1, 250).Select(number => Payment("IF-11", "năm trăm", $"KB-{number}"))]).Write());
        var id = refused.GetProperty("importId").GetGuid();
        var first = await finance.GetFromJsonAsync<JsonElement>($"/imports/{id}/faults?limit=200");
        var rest = await finance.GetFromJsonAsync<JsonElement>($"/imports/{id}/faults?limit=200&cursor={first.GetProperty("next").GetString()}");

        Assert.Equal((250, 100), (refused.GetProperty("faultCount").GetInt32(), refused.GetProperty("faults").GetArrayLength()));
        Assert.Equal((200, 50, 251), (first.GetProperty("items").GetArrayLength(), rest.GetProperty("items").GetArrayLength(), rest.GetProperty("items")[49].GetProperty("line").GetInt32()));
        Assert.Contains("1.234.567", first.GetProperty("items")[0].GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Kind)]
    [InlineData("projects")]
    public async Task A_template_has_every_title_that_is_known_and_is_refused_only_for_having_no_lines(string kind)
    {
        await budget.Ready();
        using var sender = kind == Kind ? budget.Finance() : budget.Planning();

        var template = await sender.GetByteArrayAsync($"/imports/templates/{kind}");
        var refused = await sender.Check(kind, template);

        Assert.Equal([(0, null)], refused.Faults());
        Assert.Equal(0, refused.GetProperty("ignoredColumns").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await sender.GetAsync("/imports/templates/khac")).StatusCode);
    }

    private Task<long> Posted(string code) => budget.Database().Scalar<long>(
        "select count(*) from disbursements entry join investment_projects project on project.id = entry.project_id where project.code = $1", code);
}
