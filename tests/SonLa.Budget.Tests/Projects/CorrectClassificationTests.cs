using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.Budget.Tests.Reallocations;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Budget.Tests.Projects;

public sealed class CorrectClassificationTests(BudgetService budget) : IClassFixture<BudgetService>
{
    [Fact]
    public async Task A_projects_programme_and_group_are_corrected_with_reason_and_every_earlier_state_stays()
    {
        var id = await budget.Import("CC-01", 2022, 1000, programme: "Nông thôn mới");
        using var planning = budget.Planning();

        var first = await Correct(id, 2, new { programme = " Giảm nghèo bền vững ", group = "b", reason = "Ghi nhầm khi nhập", documentNumber = "80/QĐ-UBND" });
        var second = await Correct(id, 3, new { programme = (string?)null, group = "c", reason = "Phân loại lại" });
        var shown = await planning.GetFromJsonAsync<JsonElement>($"/projects/{id}");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal((JsonValueKind.Null, "c", 4), (shown.GetProperty("programme").ValueKind, shown.GetProperty("group").GetString(), shown.GetProperty("version").GetInt32()));
        Assert.Equal(
            ["Nông thôn mới > Giảm nghèo bền vững,  > b, Ghi nhầm khi nhập, 80/QĐ-UBND", "Giảm nghèo bền vững > , b > c, Phân loại lại, "],
            shown.GetProperty("corrections").EnumerateArray().Select(line => $"{Text(line, "programmeBefore")} > {Text(line, "programme")}, {Text(line, "groupBefore")} > {Text(line, "group")}, {Text(line, "reason")}, {Text(line, "documentNumber")}"));
        var told = (await budget.Published<ProjectClassified>()).Where(happened => happened.ProjectId == id).OrderBy(happened => happened.Version);
        Assert.Equal([("Giảm nghèo bền vững", "b", 3), (null, "c", 4)], told.Select(happened => (happened.Programme, happened.Group, happened.Version)));
        Assert.Equal(1L, await budget.Database().Scalar<long>("select count(*) from audit_records where subject_type = 'ClassificationCorrection' and document = '80/QĐ-UBND'"));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => budget.Database().Execute("update classification_corrections set reason = 'khác'"));
    }

    [Fact]
    public async Task A_correction_from_an_old_page_of_nothing_malformed_or_by_somebody_else_is_refused()
    {
        var id = await budget.Import("CC-02", 2022, 1000, programme: "Nông thôn mới");
        using var head = budget.Client(Roles.OrganisationHead, BudgetService.Owner);

        var old = await Correct(id, 1, new { programme = "x", group = "a", reason = "cũ" });
        var unseen = await budget.Planning().PostWithKey($"/projects/{id}/classification", new { programme = "x", group = "a", reason = "chưa xem" });
        var same = await Correct(id, 2, new { programme = "Nông thôn mới", group = (string?)null, reason = "như cũ" });
        var malformed = await Correct(id, 2, new { programme = new string('x', 201), group = "d", reason = " ", documentNumber = new string('x', 101) });
        var unknown = await Correct(Guid.CreateVersion7(), 2, new { programme = "x", group = "a", reason = "không có" });
        var owner = await Province.Post(head, $"/projects/{id}/classification", new { programme = "x", group = "a", reason = "tự sửa" }, 2);

        Assert.Equal(
            (HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionRequired, HttpStatusCode.NotFound, HttpStatusCode.Forbidden),
            (old.StatusCode, unseen.StatusCode, unknown.StatusCode, owner.StatusCode));
        Assert.Equal("project.nothing-corrected", (await same.Json()).GetProperty("rule").GetString());
        Assert.Equal(["documentNumber", "group", "programme", "reason"], (await malformed.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
        Assert.Empty((await budget.Planning().GetFromJsonAsync<JsonElement>($"/projects/{id}")).GetProperty("corrections").EnumerateArray());
    }

    [Fact]
    public async Task Of_two_corrections_at_once_one_is_made()
    {
        var id = await budget.Import("CC-03", 2022, 1000);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Correct(id, 2, new { programme = $"Chương trình {number}", group = "a", reason = "cùng lúc" })));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed));
        Assert.Single((await budget.Planning().GetFromJsonAsync<JsonElement>($"/projects/{id}")).GetProperty("corrections").EnumerateArray());
    }

    private Task<HttpResponseMessage> Correct(Guid id, int version, object body) => Province.Post(budget.Planning(), $"/projects/{id}/classification", body, version);

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();
}
