using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Budget.Tests.ListFiles;

public sealed class ImportProjectFilesTests(BudgetService budget) : IClassFixture<BudgetService>
{
    private const string Kind = "projects";

    [Fact]
    public async Task A_list_begins_projects_with_sources_capital_needs_and_ceilings()
    {
        await budget.Ready();
        using var planning = budget.Planning();
        var content = Projects(Line("PF-01", "tw2", 1000, need: 300, ceiling: 2000), Line("PF-01", "tinh2", 500, accepted: 200), Line("PF-02", null, null)).Write();

        var posted = await planning.Post(Kind, content, "danh-muc.xlsx");

        Assert.Equal(("posted", 2, 2, 0), (posted.State(), posted.GetProperty("projects").GetInt32(), posted.GetProperty("newProjects").GetInt32(), posted.GetProperty("unchanged").GetInt32()));
        var listed = (await planning.GetFromJsonAsync<JsonElement>("/projects?year=2024&limit=200")).GetProperty("items").EnumerateArray().Single(project => project.GetProperty("code").GetString() == "PF-01");
        Assert.Equal((1500m, BudgetService.Owner), (listed.GetProperty("capitalInForceInDong").GetDecimal(), listed.GetProperty("ownerCode").GetString()));
        var capacity = await planning.GetFromJsonAsync<JsonElement>($"/projects/{listed.GetProperty("projectId").GetGuid()}/capacity?year=2024");
        var central = capacity.GetProperty("sources").EnumerateArray().Single(source => source.GetProperty("sourceCode").GetString() == "tw2");
        Assert.Equal((300m, 1000m), (central.GetProperty("needInDong").GetDecimal(), central.GetProperty("headroomInDong").GetDecimal()));
    }

    [Fact]
    public async Task A_later_list_enters_what_has_changed_and_leaves_the_rest()
    {
        await budget.Ready();
        using var planning = budget.Planning();
        await planning.Post(Kind, Projects(Line("PF-03", "tw2", 1000, need: 300), Line("PF-04", "tw2", 400)).Write());

        var later = await planning.Post(Kind, Projects(Line("PF-03", "tw2", 1000, need: 120), Line("PF-04", "tw2", 400), Line("PF-03", "tw2", -200, document: "9/QĐ")).Write());

        Assert.Equal(("posted", 0, 1), (later.State(), later.GetProperty("newProjects").GetInt32(), later.GetProperty("unchanged").GetInt32()));
        Assert.Equal((800m, 120m), (
            await budget.Database().Scalar<decimal>("select sum(amount_in_dong) from capital_allocations entry join investment_projects project on project.id = entry.project_id where code = 'PF-03'"),
            await budget.Database().Scalar<decimal>("select sum(amount_in_dong) from capacity_entries entry join investment_projects project on project.id = entry.project_id where code = 'PF-03' and kind = 'need'")));
    }

    [Fact]
    public async Task Duplicated_codes_unknown_owners_other_years_and_contradictions_are_named_and_nothing_is_entered()
    {
        await budget.Import("PF-05", 2023, 0);
        using var planning = budget.Planning();

        var refused = await planning.Check(Kind, Projects(
            Line("PF-06", "tw", 100),
            Line("PF-06", "tw", 100),
            Line("PF-06", "tinh", 100, name: "Tên khác"),
            Line("PF-07", "tw", 100, owner: "khong-co"),
            Line("PF-08", "tw", 100, year: 2023),
            Line("PF-05", "tw", 100, name: "Không phải tên đã có"),
            Line("PF-09", "la", 100, sourceName: null),
            Line("PF-10", "tw", -100),
            Line("PF-11", null, 100)).Write());

        Assert.Equal("refused", refused.State());
        Assert.Equal(
            [(3, "Mã dự án (A)"), (4, "Mã dự án (A)"), (5, "Chủ đầu tư (C)"), (6, "Năm kế hoạch (H)"), (7, "Mã dự án (A)"), (8, "Mã nguồn vốn (F)"), (9, "Vốn giao (đồng) (I)"), (10, "Mã nguồn vốn (F)")],
            refused.Faults());
        Assert.Equal(0L, await budget.Database().Scalar<long>("select count(*) from investment_projects where code like 'PF-06' or code like 'PF-1_'"));
    }

    [Fact]
    public async Task A_list_sent_again_with_a_corrected_amount_is_refused_until_the_old_one_is_taken_back()
    {
        await budget.Ready();
        using var planning = budget.Planning();
        var first = await planning.Post(Kind, Projects(Line("PF-20", "tw2", 1000)).Write());
        const string Sum = "select sum(amount_in_dong) from capital_allocations entry join investment_projects project on project.id = entry.project_id where code = 'PF-20'";
        var corrected = Projects(Line("PF-20", "tw2", 1200)).Write();

        var refused = await planning.Check(Kind, corrected);
        var kept = await budget.Database().Scalar<decimal>(Sum);
        var projectId = await budget.Database().Scalar<Guid>("select id from investment_projects where code = 'PF-20'");
        var takenBack = await planning.PostWithKey($"/projects/{projectId}/capital", new { sourceCode = "tw2", year = 2024, amountInDong = -1000, effectiveOn = "2024-01-01", documentNumber = "2665/QĐ-UBND" });
        var posted = await planning.Post(Kind, corrected, "sua.xlsx");
        var again = await planning.Post(Kind, Projects(Line("PF-20", "tw2", 1200), Line("PF-22", "tw2", 1)).Write());

        Assert.Equal(("posted", "refused", "posted", "posted"), (first.State(), refused.State(), posted.State(), again.State()));
        Assert.Equal([(2, "Vốn giao (đồng) (I)")], refused.Faults());
        Assert.Contains("2665/QĐ-UBND", refused.GetProperty("faults")[0].GetRawText(), StringComparison.Ordinal);
        Assert.Equal((1000m, HttpStatusCode.Created, 1200m), (kept, takenBack.StatusCode, await budget.Database().Scalar<decimal>(Sum)));
    }

    [Fact]
    public async Task A_list_gives_nothing_above_a_ceiling_and_nothing_to_known_projects_after_the_years_last_day()
    {
        await budget.Import("PF-23", 2023, 0);
        using var planning = budget.Planning();

        var above = await planning.Check(Kind, Projects(Line("PF-24", "tw2", 3000, ceiling: 2000)).Write());
        await budget.SetClock(new(2024, 11, 15, 9, 0, 0, TimeSpan.FromHours(7)));
        var late = await planning.Check(Kind, Workbook23(100).Write());
        await budget.SetClock(BudgetService.Now);

        Assert.Equal([(2, "Vốn giao (đồng) (I)")], above.Faults());
        Assert.Equal([(2, "Vốn giao (đồng) (I)")], late.Faults());
        Assert.Contains("14/11/2024", late.GetProperty("faults")[0].GetRawText(), StringComparison.Ordinal);

        static Workbook Workbook23(int capital)
        {
            var line = Line("PF-23", "tw", capital);
            line[3] = 2023;
            return Projects(line);
        }
    }

    [Fact]
    public async Task Only_planning_hands_in_projects()
    {
        using var finance = budget.Finance();
        using var head = budget.Client(Roles.OrganisationHead, BudgetService.Owner);

        Assert.Equal(HttpStatusCode.Forbidden, (await finance.Send(Kind, [1])).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await head.Send(Kind, [1])).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await budget.Planning().Send(Kind, [])).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await budget.Planning().Send(Kind, new byte[(10 * 1024 * 1024) + 1])).StatusCode);
    }

    private static Workbook Projects(params object?[][] lines) => lines.Aggregate(
        new Workbook().Line("Mã dự án", "Tên dự án", "Chủ đầu tư", "Năm khởi công", "Chương trình", "Mã nguồn vốn", "Tên nguồn vốn", "Năm kế hoạch", "Vốn giao (đồng)", "Ngày hiệu lực", "Số quyết định", "Nhu cầu bổ sung (đồng)", "Khối lượng nghiệm thu (đồng)", "Trần trung hạn (đồng)"),
        (workbook, line) => workbook.Line(line));

    private static object?[] Line(
        string code, string? source, int? capital, int? need = null, int? accepted = null, int? ceiling = null, string? name = null, string owner = $"Sở {BudgetService.Owner}", int year = 2024, string? sourceName = "*", string document = "2665/QĐ-UBND") =>
    [
        code, name ?? $"Dự án {code}", owner, 2022, null, source, source switch { null or "tw" or "tinh" => null, _ => sourceName is null ? null : $"Nguồn {source}" },
        year, capital, capital is null ? null : new DateOnly(2024, 1, 1), capital is null ? null : document, need, accepted, ceiling,
    ];
}
