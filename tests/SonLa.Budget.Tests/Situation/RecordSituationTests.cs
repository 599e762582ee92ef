using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Budget.Tests.Situation;

public sealed class RecordSituationTests(BudgetService budget) : IClassFixture<BudgetService>
{
    [Fact]
    public async Task A_project_shows_its_progress_its_open_bottlenecks_and_who_answers_for_it_at_any_day()
    {
        var id = await budget.Import("ST-01", 2022, 1000);
        using var owner = budget.Client(Roles.OrganisationHead, BudgetService.Owner);

        var entered = await Ids(await Record(owner,
            new { projectCode = "ST-01", kind = "progress", on = "2024-05-01", physicalPercent = 40.5, text = "Xong nền đường" },
            new { projectCode = "ST-01", kind = "progress", on = "2024-06-20", physicalPercent = 62, text = "Xong 3 km" },
            new { projectCode = "ST-01", kind = "bottleneck", on = "2024-04-02", cause = "site-clearance", expectedOn = "2024-06-15", text = "Còn 12 hộ" },
            new { projectCode = "ST-01", kind = "bottleneck", on = "2024-06-01", cause = "materials", text = "Thiếu đá" }));
        await Ids(await Record(budget.Planning(), new { projectCode = "ST-01", kind = "head", on = "2024-01-02", text = "Nguyễn Văn A, Giám đốc Ban" }));
        await Ids(await Record(owner, new { projectCode = "ST-01", kind = "resolution", on = "2024-07-01", endsEntryId = entered[3], text = "Đã có đá" }));
        var june = await Get(id, "2024-06-01");
        var now = await Get(id, "2024-07-05");

        Assert.Equal((40.5m, "Nguyễn Văn A, Giám đốc Ban"), (june.GetProperty("physicalPercent").GetDecimal(), june.GetProperty("head").GetString()));
        Assert.Equal([("site-clearance", 0), ("materials", 0)], Open(june));
        Assert.Equal((62m, "2024-06-20"), (now.GetProperty("physicalPercent").GetDecimal(), now.GetProperty("reportedOn").GetString()));
        Assert.Equal([("site-clearance", 20)], Open(now));
        Assert.Equal(6, now.GetProperty("entries").GetArrayLength());
        var listed = (await budget.Planning().GetFromJsonAsync<JsonElement>("/projects?year=2024&limit=200")).GetProperty("items").EnumerateArray().Single(line => line.GetProperty("code").GetString() == "ST-01");
        Assert.Equal((62m, "site-clearance"), (listed.GetProperty("physicalPercent").GetDecimal(), Assert.Single(listed.GetProperty("openBottlenecks").EnumerateArray()).GetString()));
    }

    [Fact]
    public async Task A_wrong_entry_is_reversed_once_and_stays_to_be_seen()
    {
        var id = await budget.Import("ST-02", 2022, 1000);
        var entered = await Ids(await Record(budget.Planning(),
            new { projectCode = "ST-02", kind = "progress", on = "2024-05-01", physicalPercent = 30, text = "Đúng" },
            new { projectCode = "ST-02", kind = "progress", on = "2024-06-01", physicalPercent = 90, text = "Nhầm" },
            new { projectCode = "ST-02", kind = "bottleneck", on = "2024-06-01", cause = "weather", text = "Mưa" }));
        var ending = await Ids(await Record(budget.Planning(), new { projectCode = "ST-02", kind = "resolution", on = "2024-06-03", endsEntryId = entered[2], text = "Tạnh" }));
        Task<HttpResponseMessage> Reverse(Guid entry) => budget.Planning().PostWithKey($"/projects/{id}/situation/{entry}/reversal", new { reason = "nhầm", reversedOn = "2024-07-01" });

        var falling = await Record(budget.Planning(), new { projectCode = "ST-02", kind = "progress", on = "2024-06-10", physicalPercent = 40, text = "Sau" });
        var reversals = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Reverse(entered[1])));
        var mended = await Record(budget.Planning(), new { projectCode = "ST-02", kind = "progress", on = "2024-06-10", physicalPercent = 40, text = "Sau" });
        var answered = await Reverse(entered[2]);
        var undone = await Reverse(ending[0]);
        var shown = await Get(id, "2024-07-05");

        Assert.Equal("situation.progress-falls", await Rule(falling));
        Assert.Single(reversals, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(HttpStatusCode.Created, mended.StatusCode);
        Assert.Equal("situation.bottleneck-ended", await Rule(answered));
        Assert.Equal(HttpStatusCode.Created, undone.StatusCode);
        Assert.Equal(40, shown.GetProperty("physicalPercent").GetDecimal());
        Assert.Equal([("weather", 0)], Open(shown));
        Assert.Equal(7, shown.GetProperty("entries").GetArrayLength());
        var refused = await Assert.ThrowsAsync<PostgresException>(() => budget.Database().Execute("update situation_entries set physical_percent = 1"));
        Assert.Contains("takes new entries only", refused.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_reports_of_its_own_projects_only_and_does_not_name_who_answers_for_them()
    {
        var id = await budget.Import("ST-03", 2022, 1000);
        var head = (await Ids(await Record(budget.Planning(), new { projectCode = "ST-03", kind = "head", on = "2024-01-02", text = "Trần Thị B" })))[0];
        using var other = budget.Client(Roles.OrganisationHead, BudgetService.OtherOwner);
        using var owner = budget.Client(Roles.OrganisationHead, BudgetService.Owner);

        var foreign = await Record(other, new { projectCode = "ST-03", kind = "bottleneck", on = "2024-06-01", cause = "other", text = "x" });
        var naming = await Record(owner, new { projectCode = "ST-03", kind = "head", on = "2024-06-01", text = "Người khác" });
        var unnaming = await owner.PostWithKey($"/projects/{id}/situation/{head}/reversal", new { reason = "x", reversedOn = "2024-07-01" });
        var foreignReversal = await other.PostWithKey($"/projects/{id}/situation/{head}/reversal", new { reason = "x", reversedOn = "2024-07-01" });
        var finance = await Record(budget.Finance(), new { projectCode = "ST-03", kind = "bottleneck", on = "2024-06-01", cause = "other", text = "x" });

        Assert.Equal(["entries[0].projectCode"], await Fields(foreign));
        Assert.Equal(["entries[0].kind"], await Fields(naming));
        Assert.Equal(HttpStatusCode.Forbidden, unnaming.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, foreignReversal.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, finance.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/projects/{id}/situation")).StatusCode);
    }

    [Fact]
    public async Task Malformed_entries_are_refused_by_naming_the_fields_and_nothing_is_kept()
    {
        var id = await budget.Import("ST-04", 2022, 1000);

        var answer = await Record(budget.Planning(),
            new { projectCode = "ST-04", kind = "progress", on = "2024-05-01", physicalPercent = 10, text = "Tốt" },
            new { projectCode = "ST-04", kind = "progress", on = "2024-07-06", physicalPercent = 100.001, text = "" },
            new { projectCode = "ST-04", kind = "bottleneck", on = "2024-05-01", expectedOn = "2024-04-30", text = "x" },
            new { projectCode = "ST-04", kind = "resolution", on = "2024-05-01", text = "x" },
            new { projectCode = "ST-04", kind = "rumour", on = "2024-05-01", physicalPercent = 1, cause = "weather", text = "x" });
        var unknown = await Record(budget.Planning(), new { projectCode = "ST-04", kind = "resolution", on = "2024-05-01", endsEntryId = Guid.CreateVersion7(), text = "x" });

        Assert.Equal(
            ["entries[1].on", "entries[1].physicalPercent", "entries[1].text", "entries[2].cause", "entries[2].expectedOn", "entries[3].endsEntryId", "entries[4].cause", "entries[4].kind", "entries[4].physicalPercent"],
            await Fields(answer));
        Assert.Equal("situation.no-open-bottleneck", await Rule(unknown));
        Assert.Empty((await Get(id, "2024-07-05")).GetProperty("entries").EnumerateArray());
    }

    [Fact]
    public async Task Disbursement_is_told_of_who_answered_for_each_project_on_the_day()
    {
        await budget.Disburse(await budget.Import("ST-10", 2022, 100), 40, on: "2024-03-01");
        await budget.Disburse(await budget.Import("ST-11", 2022, 300), 60, on: "2024-03-01");
        var named = await Ids(await Record(budget.Planning(),
            new { projectCode = "ST-10", kind = "head", on = "2024-01-02", text = "Ông C" },
            new { projectCode = "ST-11", kind = "head", on = "2024-01-02", text = "Ông C" },
            new { projectCode = "ST-11", kind = "head", on = "2024-04-24", text = "Bà D" },
            new { projectCode = "ST-10", kind = "head", on = "2024-04-25", text = "Nhầm" }));
        await budget.Planning().PostWithKey($"/projects/{await budget.Database().Scalar<Guid>("select id from investment_projects where code = 'ST-10'")}/situation/{named[3]}/reversal", new { reason = "nhầm", reversedOn = "2024-05-02" });

        async Task<Dictionary<string, (decimal, decimal)>> On(string day) => (await budget.Planning().GetFromJsonAsync<JsonElement>($"/disbursement-ratios?year=2024&on={day}&by=head"))
            .GetProperty("lines").EnumerateArray().Where(line => line.GetProperty("key").ValueKind != JsonValueKind.Null)
            .ToDictionary(line => line.GetProperty("key").GetString()!, line => (line.GetProperty("disbursedInDong").GetDecimal(), line.GetProperty("ofAllocatedPercent").GetDecimal()));
        var (april, may) = (await On("2024-04-23"), await On("2024-05-10"));

        Assert.Equal((100m, 25m), april["Ông C"]);
        Assert.Equal((40m, 40m), may["Ông C"]);
        Assert.Equal((60m, 20m), may["Bà D"]);
        Assert.DoesNotContain("Nhầm", may.Keys);
    }

    private static Task<HttpResponseMessage> Record(HttpClient client, params object[] entries) => client.PostWithKey("/situation-entries", new { entries });

    private static async Task<Guid[]> Ids(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return [.. (await answer.Json()).GetProperty("entryIds").EnumerateArray().Select(id => id.GetGuid())];
    }

    private static IEnumerable<(string Cause, int Overdue)> Open(JsonElement shown) => shown.GetProperty("open").EnumerateArray().Select(open => (open.GetProperty("cause").GetString()!, open.GetProperty("overdueDays").GetInt32()));

    private static async Task<string?> Rule(HttpResponseMessage answer) => (await answer.Json()).GetProperty("rule").GetString();

    private static async Task<IEnumerable<string>> Fields(HttpResponseMessage answer) => (await answer.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal);

    private async Task<JsonElement> Get(Guid id, string on) => await budget.Planning().GetFromJsonAsync<JsonElement>($"/projects/{id}/situation?on={on}");
}
