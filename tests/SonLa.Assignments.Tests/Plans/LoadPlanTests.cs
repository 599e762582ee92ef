using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Xunit;

namespace SonLa.Assignments.Tests.Plans;

public sealed class LoadPlanTests(AssignmentsService service) : IClassFixture<AssignmentsService>
{
    [Fact]
    public async Task The_shipped_plan_of_2024_loads_with_its_counts()
    {
        await service.KnowsOrganisations();
        var answer = await service.Office.PostAsJsonAsync("/plans", Samples.Plan());

        var loaded = await AssignmentsService.Read(answer);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("\"1\"", answer.Headers.ETag!.Tag);
        Assert.Equal($"/plans/{loaded.GetProperty("planId")}", answer.Headers.Location!.OriginalString);
        Assert.Equal(1, loaded.GetProperty("version").GetInt32());
        var summary = loaded.GetProperty("summary");
        Assert.Equal("2668/QĐ-UBND", summary.GetProperty("documentNumber").GetString());
        Assert.Equal(28, summary.GetProperty("indicators").GetInt32());
        Assert.Equal(30, summary.GetProperty("measures").GetInt32());
        Assert.Equal(22, summary.GetProperty("indicatorsWithTarget").GetInt32());
        Assert.Equal(24, summary.GetProperty("measuresWithTarget").GetInt32());
        Assert.Equal(["9", "11", "17", "23", "27", "28"], summary.Texts("openOrdinals"));
        Assert.Equal(26, summary.GetProperty("namedLeadMeasures").GetInt32());
        Assert.Equal(["1: 34", "2: 34", "3: 34", "4: 34"], summary.GetProperty("collectiveIndicators").EnumerateArray().Select(one => $"{one.GetProperty("ordinal")}: {one.GetProperty("members")}"));
        Assert.Equal(["Thủ trưởng các Sở, ngành liên quan", "Thủ trưởng các đơn vị đào tạo trên địa bàn tỉnh"], summary.Texts("unresolvedNames"));
        var use = summary.GetProperty("unresolved")[0].GetProperty("usedIn")[0];
        Assert.Equal(("5", "export-goods-value", "coordinator"), (use.GetProperty("ordinal").GetString(), use.GetProperty("measureCode").GetString(), use.GetProperty("role").GetString()));
        Assert.Equal(0, summary.GetProperty("assignments").GetInt32());
        var conflict = Assert.Single(summary.GetProperty("conflicts").EnumerateArray());
        Assert.Equal("25", conflict.GetProperty("ordinal").GetString());
        Assert.Equal(["27"], conflict.Texts("withOrdinals"));
        Assert.Equal(["2668/QĐ-UBND", "01/CT-UBND"], conflict.Texts("sources"));
        var doubt = Assert.Single(summary.GetProperty("warnings").EnumerateArray());
        Assert.Equal("indicators[2].measures[0].subValues", doubt.GetProperty("field").GetString());
        Assert.Contains("93,2", doubt.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_loaded_twice_is_one_plan()
    {
        var planId = await service.Load(Samples.PlanOf("hai-lan"));

        var again = await service.Office.PostAsJsonAsync("/plans", Samples.PlanOf("hai-lan"));

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(planId, (await AssignmentsService.Read(again)).GetProperty("planId").GetGuid());
        Assert.Equal(1L, await Count("plans where province = 'hai-lan'"));
        Assert.Equal(30L, await Count("measures m join plans p on p.id = m.plan_id where p.province = 'hai-lan'"));
    }

    [Fact]
    public async Task A_mended_draft_is_a_second_version_and_both_can_be_read()
    {
        var planId = await service.Load(Samples.PlanOf("sua-lai"));

        var mended = await service.Office.PostAsJsonAsync("/plans", Change.At(Samples.PlanOf("sua-lai"), "indicators[5].measures[0].target.value", "4460"));

        Assert.Equal(HttpStatusCode.OK, mended.StatusCode);
        Assert.Equal(2, (await AssignmentsService.Read(mended)).GetProperty("version").GetInt32());
        Assert.Equal(4450, BudgetTarget(await AssignmentsService.Get(service.Office, $"/plans/{planId}/versions/1")));
        Assert.Equal(4460, BudgetTarget(await AssignmentsService.Get(service.Office, $"/plans/{planId}")));
    }

    [Fact]
    public async Task Many_who_load_at_once_make_one_plan()
    {
        await service.KnowsOrganisations();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => service.Office.PostAsJsonAsync("/plans", Samples.PlanOf("cung-nap"))));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Created], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(1L, await Count("plan_versions v join plans p on p.id = v.plan_id where p.province = 'cung-nap'"));
    }

    [Fact]
    public async Task An_issued_plan_refuses_another_content()
    {
        await service.Issue(Samples.PlanOf("da-giao"));

        var answer = await service.Office.PostAsJsonAsync("/plans", Change.At(Samples.PlanOf("da-giao"), "indicators[5].measures[0].target.value", "4460"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("plan.already-issued", (await AssignmentsService.Read(answer)).GetProperty("rule").GetString());
    }

    [Theory]
    [InlineData("vi", "Số thứ tự 4 bị lặp")]
    [InlineData("en", "Number 4 is repeated")]
    public async Task A_fault_is_a_problem_naming_field_and_remedy_in_the_callers_language(string language, string sentence)
    {
        await service.KnowsOrganisations();
        var client = service.Office;
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var answer = await client.PostAsJsonAsync("/plans", Change.At(Samples.PlanOf("loi"), "indicators[4].ordinal", "\"4\""));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(sentence, (await AssignmentsService.Read(answer)).GetProperty("errors").GetProperty("indicators[4].ordinal")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(0L, await Count("plans where province = 'loi'"));
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{\"province\":\"a\",\"province\":\"b\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"province\":\"\\ud800\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"\\ud800\":1}", HttpStatusCode.BadRequest)]
    public async Task Broken_JSON_is_a_problem_never_a_failure(string body, HttpStatusCode status)
    {
        var answer = await service.Office.PostAsync("/plans", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(status, answer.StatusCode);
        Assert.NotEmpty((await AssignmentsService.Read(answer)).GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_a_problem()
    {
        byte[] body = [.. "{\"province\":\""u8, 0xC3, 0x28, .. "\"}"u8];

        var answer = await service.Office.PostAsync("/plans", new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Deep_nesting_is_a_problem()
    {
        var body = string.Concat(Enumerable.Repeat("[", 5000)) + string.Concat(Enumerable.Repeat("]", 5000));

        var answer = await service.Office.PostAsync("/plans", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_is_not_a_file() =>
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await service.Office.PostAsync("/plans", new FormUrlEncodedContent([]))).StatusCode);

    private static int BudgetTarget(JsonElement plan) => plan.GetProperty("indicators")[5].GetProperty("measures")[0].GetProperty("target").GetProperty("value").GetInt32();

    private Task<long> Count(string of) => service.Database().Scalar<long>($"select count(*) from {of}");
}
