using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using SonLa.Assignments.Tests.Documents;
using SonLa.Contracts.Assignments;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Assignments.Tests.Tasks;

/// <summary>Tasks from a signed document to a plan in force.</summary>
public sealed class PlanTasksTests(AssignmentsService service) : IClassFixture<AssignmentsService>
{
    private const string Lead = "Giám đốc Sở Tài chính";

    [Fact]
    public async Task Tasks_of_documents_are_reviewed_and_come_into_force_with_the_plan()
    {
        var proposal = await service.Propose(DocumentDesk.Responsibilities, DocumentDesk.Targets);
        proposal = await service.Office.ConfirmWaiting(proposal);

        var adopted = await AssignmentsService.Read(await service.Office.PostAsync($"/proposals/{proposal.Text("proposalId")}/plan", null));
        var planId = adopted.GetProperty("planId").GetGuid();
        var draft = await AssignmentsService.Get(service.Office, $"/plans/{planId}/tasks?limit=100");
        var issued = await service.Chairman.PostAsync($"/plans/{planId}/issue", null);

        Assert.Equal(HttpStatusCode.OK, issued.StatusCode);
        var tasks = Items(await AssignmentsService.Get(service.Head("so-tc"), $"/plans/{planId}/tasks?limit=100"));
        Assert.Equal(Items(draft).Select(task => task.Text("taskId")), tasks.Select(task => task.Text("taskId")));
        Assert.Equal(proposal.GetProperty("plan").GetProperty("tasks").GetArrayLength(), tasks.Count);
        Assert.Equal(["01/CT-UBND", "2668/QĐ-UBND"], tasks.Select(task => task.Text("source")!).Distinct().Order());
        var requests = tasks.Where(task => task.Text("obligation") == "requested").ToList();
        Assert.Equal(["6", "7"], requests.Select(task => task.Text("section")!));
        var told = (await service.Published<TaskIssued>()).Where(task => task.PlanId == planId).ToList();
        Assert.Equal(tasks.Select(task => task.GetProperty("taskId").GetGuid()).Order(), told.Select(task => task.TaskId).Order());
        Assert.Equal(["6", "7"], told.Where(task => task.Obligation == "requested").Select(task => task.Section).Order());
        var everybody = told.Single(task => task is { DocumentNumber: "01/CT-UBND", Section: "8" });
        Assert.True(everybody.Collective);
        Assert.Contains("huyen-moc-chau", everybody.LeadCodes);
        var summary = await AssignmentsService.Get(service.Office, $"/plans/{planId}/summary");
        Assert.Equal((told.Count - 2, 2), (summary.Number("tasks"), summary.Number("requests")));
        Assert.Equal(
            tasks.SelectMany(task => task.GetProperty("unresolved").EnumerateArray()).Select(name => name.Text("name")!).Distinct().Order(),
            summary.GetProperty("unresolvedTaskNames").EnumerateArray().Select(name => name.Text("name")!).Order());
    }

    [Fact]
    public async Task Tasks_are_filtered_by_organisation_role_kind_and_obligation()
    {
        var planId = await service.Issue(WithTasks("loc-nhiem-vu"));

        Assert.Equal(["t-1", "t-2", "t-4"], await Codes("organisation=so-tc"));
        Assert.Equal(["t-1"], await Codes("organisation=so-tc&role=coordinator"));
        Assert.Equal(["t-2"], await Codes("kind=collective"));
        Assert.Equal(["t-3"], await Codes("kind=open"));
        Assert.Equal(["t-4"], await Codes("obligation=requested"));
        var first = await AssignmentsService.Get(service.Office, $"/plans/{planId}/tasks?limit=3");
        Assert.Equal(["t-4"], await Codes($"limit=3&cursor={first.Text("next")}"));
        foreach (var wrong in new[] { "role=lead", "kind=big", "obligation=perhaps", "cursor=x", "limit=0", "organisation=so-tc&role=boss" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await service.Office.GetAsync($"/plans/{planId}/tasks?{wrong}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await service.Office.GetAsync($"/plans/{Guid.CreateVersion7()}/tasks")).StatusCode);

        async Task<string[]> Codes(string query) => [.. Items(await AssignmentsService.Get(service.Office, $"/plans/{planId}/tasks?{query}")).Select(task => task.Text("code")!)];
    }

    [Fact]
    public async Task A_draft_plans_tasks_are_seen_by_those_who_prepare_it_alone()
    {
        var planId = await service.Load(WithTasks("nhiem-vu-du-thao"));

        Assert.Equal(HttpStatusCode.OK, (await service.Client(Roles.Planning, "so-khdt").GetAsync($"/plans/{planId}/tasks")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Head("so-tc").GetAsync($"/plans/{planId}/tasks")).StatusCode);
    }

    [Fact]
    public async Task A_lead_whom_nobody_knows_is_reported_and_never_dropped()
    {
        var planId = await service.Issue(WithTasks("nhiem-vu-khong-ro"));

        var summary = await AssignmentsService.Get(service.Office, $"/plans/{planId}/summary");

        Assert.Equal(["3"], summary.Texts("tasksWithoutLead"));
        var unknown = Assert.Single(summary.GetProperty("unresolvedTaskNames").EnumerateArray());
        Assert.Equal(("Hội Nuôi ong", "unknown"), (unknown.Text("name"), unknown.Text("reason")));
        var told = Assert.Single(await service.Published<TaskIssued>(), task => task.PlanId == planId && task.TaskCode == "t-3");
        Assert.Equal(["Hội Nuôi ong"], told.UnresolvedNames);
        Assert.Empty(told.LeadCodes);
    }

    [Fact]
    public async Task A_later_document_adds_tasks_to_a_plan_in_force()
    {
        var planId = await service.Issue(WithTasks("nhiem-vu-bo-sung"));
        var amendment = Samples.Amendment();
        amendment["changes"] = new JsonArray();
        amendment["tasks"] = new JsonArray(Item("t-5", "1.1", Lead, source: amendment["document"]!["number"]!.GetValue<string>()));
        var office = service.Office;
        office.DefaultRequestHeaders.IfMatch.ParseAdd("\"1\"");

        var answer = await office.PostAsJsonAsync($"/plans/{planId}/amendments", amendment);

        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        var tasks = Items(await AssignmentsService.Get(service.Office, $"/plans/{planId}/tasks"));
        Assert.Equal(["t-1", "t-2", "t-3", "t-4", "t-5"], tasks.Select(task => task.Text("code")!));
        Assert.Equal([1, 1, 1, 1, 2], (await service.Published<TaskIssued>()).Where(task => task.PlanId == planId).Select(task => task.Version).Order());
        var view = await AssignmentsService.Get(service.Office, $"/plans/{planId}");
        Assert.Equal(amendment["document"]!["number"]!.GetValue<string>(), view.GetProperty("amendedBy").Text("number"));
    }

    [Fact]
    public async Task A_later_document_changes_tasks_and_takes_them_back_and_the_version_before_stays_whole()
    {
        var planId = await service.Issue(WithTasks("nhiem-vu-dieu-chinh"));
        var amendment = Samples.Amendment();
        amendment["changes"] = new JsonArray();
        amendment["taskChanges"] = new JsonArray(new JsonObject { ["taskCode"] = "t-1", ["leads"] = new JsonArray(Lead), ["text"] = "Thực hiện theo văn bản mới.", ["reason"] = "Chuyển cơ quan chủ trì." });
        amendment["withdrawnTasks"] = new JsonArray(new JsonObject { ["taskCode"] = "t-2", ["reason"] = "Đã hoàn thành." });

        var answer = await Amend(planId, amendment);

        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        var tasks = Items(await AssignmentsService.Get(service.Office, $"/plans/{planId}/tasks"));
        Assert.Equal(["t-1", "t-3", "t-4"], tasks.Select(task => task.Text("code")!));
        Assert.Equal(("Thực hiện theo văn bản mới.", "so-tc", "so-tc"), (tasks[0].Text("text"), tasks[0].Texts("leadCodes").Single(), tasks[0].Texts("coordinatorCodes").Single()));
        var told = (await service.Published<TaskIssued>()).Where(task => task.PlanId == planId && task.TaskCode == "t-1").OrderBy(task => task.Version).ToList();
        Assert.Equal([("so-yt", 1), ("so-tc", 2)], told.Select(task => (task.LeadCodes.Single(), task.Version)));
        Assert.Single(told.Select(task => task.TaskId).Distinct());
        var later = amendment["document"]!["number"]!.GetValue<string>();
        Assert.Equal([null, later], told.Select(task => task.ChangedBy));
        var withdrawn = Assert.Single(await service.Published<TaskIssued>(), task => task.PlanId == planId && task.Withdrawn);
        Assert.Equal(("t-2", 2, later), (withdrawn.TaskCode, withdrawn.Version, withdrawn.ChangedBy));
        Assert.NotEmpty(withdrawn.LeadCodes);
        var versions = Items(await AssignmentsService.Get(service.Office, $"/plans/{planId}/versions"));
        Assert.Equal("Chuyển cơ quan chủ trì.", versions[1].GetProperty("taskReasons").Text("t-1"));
        Assert.Equal(1L, await service.Database().Scalar<long>("select count(*) from plan_versions where plan_id = $1 and number = 1 and content::text like '%t-2%'", planId));
    }

    [Theory]
    [InlineData(Roles.Chairman, "ubnd-tinh", true)]
    [InlineData(Roles.UbndOffice, "vp-ubnd", true)]
    [InlineData(Roles.Planning, "so-khdt", false)]
    [InlineData(Roles.Finance, "so-tc", false)]
    [InlineData(Roles.OrganisationHead, "so-yt", true)]
    [InlineData(Roles.OrganisationHead, "so-xd", false)]
    [InlineData(Roles.Specialist, "so-yt", false)]
    [InlineData(Roles.District, "huyen-moc-chau", false)]
    [InlineData(Roles.HomeAffairs, "so-noi-vu", false)]
    [InlineData(Roles.Administrator, "ubnd-tinh", false)]
    public async Task A_task_of_a_class_is_listed_for_those_whom_the_class_permits_alone(string role, string organisationCode, bool reads)
    {
        var plan = WithTasks($"nhiem-vu-{role}-{organisationCode}");
        plan["tasks"]![0]!["heading"] = "10. Tăng cường QUỐC PHÒNG, an ninh";
        var planId = await service.Issue(plan);

        var codes = Items(await AssignmentsService.Get(service.Client(role, organisationCode), $"/plans/{planId}/tasks")).Select(task => task.Text("code")).ToList();

        Assert.Equal(reads, codes.Contains("t-1"));
        Assert.Contains("t-2", codes);
        Assert.Equal("defence", Assert.Single(await service.Published<TaskIssued>(), task => task.PlanId == planId && task.TaskCode == "t-1").Class);
    }

    [Theory]
    [InlineData("tasks[0].code", "\"T 1\"", "tasks[0].code")]
    [InlineData("tasks[1].code", "\"t-1\"", "tasks[1].code")]
    [InlineData("tasks[0].obligation", "\"perhaps\"", "tasks[0].obligation")]
    [InlineData("tasks[0].leads", "[]", "tasks[0].leads")]
    [InlineData("tasks[0].source", "\"99/QĐ\"", "tasks[0].source")]
    [InlineData("tasks[0].text", "\"\"", "tasks[0].text")]
    [InlineData("tasks[0].due", "1", "tasks[0].due")]
    [InlineData("tasks[0].class", "\"A B\"", "tasks[0].class")]
    [InlineData("tasks[0].dueOn", "\"1999-01-01\"", "tasks[0].dueOn")]
    [InlineData("tasks[0].daysAfterStart", "5", "tasks[0].daysAfterStart")]
    [InlineData("tasks", "null", "tasks")]
    public async Task A_task_that_cannot_stand_in_a_plan_is_a_problem_at_its_place(string path, string json, string field)
    {
        await service.KnowsOrganisations();

        var answer = await service.Office.PostAsJsonAsync("/plans", Change.At(WithTasks("nhiem-vu-sai"), path, json));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(field, (await AssignmentsService.Read(answer)).GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    private Task<HttpResponseMessage> Amend(Guid planId, JsonNode amendment)
    {
        var office = service.Office;
        office.DefaultRequestHeaders.IfMatch.ParseAdd("\"1\"");
        return office.PostAsJsonAsync($"/plans/{planId}/amendments", amendment);
    }

    private static List<JsonElement> Items(JsonElement page) => [.. page.GetProperty("items").EnumerateArray()];

    private static JsonNode WithTasks(string province)
    {
        var plan = Samples.PlanOf(province);
        plan["tasks"] = new JsonArray(
            Item("t-1", "1", "Giám đốc Sở Y tế", Lead),
            Item("t-2", "2", "Thủ trưởng các sở, ban, ngành"),
            Item("t-3", "3", "Hội Nuôi ong"),
            Item("t-4", "4", Lead, obligation: "requested"));
        return plan;
    }

    private static JsonObject Item(string code, string section, string lead, string? coordinator = null, string obligation = "assigned", string source = "2668/QĐ-UBND") => new JsonObject
    {
        ["code"] = code,
        ["section"] = section,
        ["heading"] = null,
        ["text"] = "Thực hiện nhiệm vụ được giao.",
        ["leads"] = new JsonArray(lead),
        ["coordinators"] = coordinator is null ? [] : new JsonArray(coordinator),
        ["evaluators"] = new JsonArray(),
        ["monitors"] = new JsonArray(),
        ["obligation"] = obligation,
        ["source"] = source,
    };
}
