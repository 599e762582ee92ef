using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SonLa.Contracts.Assignments;
using Xunit;

namespace SonLa.Assignments.Tests.Documents;

/// <summary>A later decision on its way from the upload to the next version of the plan in force.</summary>
public sealed class AmendmentFromDocumentTests(AssignmentsService service) : IClassFixture<AssignmentsService>
{
    private const string Decision = """
        ỦY BAN NHÂN DÂN
        TỈNH SƠN LA
        Số: 1500/QĐ-UBND

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Sơn La, ngày 14 tháng 6 năm 2024

        QUYẾT ĐỊNH

        Về việc điều chỉnh chỉ tiêu, nhiệm vụ phát triển kinh tế - xã hội năm 2024

        ỦY BAN NHÂN DÂN TỈNH SƠN LA

        Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015.

        QUYẾT ĐỊNH:

        Điều 1. Điều chỉnh các chỉ tiêu năm 2024 nêu tại phụ lục.

        Điều 2. Điều chỉnh, bổ sung nhiệm vụ:

        2.1. Sở Tài chính chủ trì, phối hợp với Kho bạc Nhà nước tỉnh

        Rà soát nợ thuế, mở rộng cơ sở thu ở các ngành dịch vụ mới.

        2.2. Sở Xây dựng chủ trì, phối hợp với UBND các huyện, thành phố

        Rà soát quy hoạch các đô thị mới.

        Điều 3. Quyết định này có hiệu lực từ ngày ký./.

        CHỦ TỊCH

        Hoàng Quốc Khánh

        PHỤ LỤC
        ĐIỀU CHỈNH CHỈ TIÊU NĂM 2024

        STT	Chỉ tiêu	Đơn vị tính	Kế hoạch năm 2024	Cơ quan chủ trì	Cơ quan phối hợp
        1	Giá trị hàng hóa tham gia xuất khẩu	Triệu USD	180	Giám đốc Sở Công thương
        2	Thu ngân sách trên địa bàn	Tỷ đồng	4.450	Cục trưởng Cục Thuế tỉnh
        3	Tỷ lệ đô thị hóa	%	18	Giám đốc Sở Xây dựng

        """;

    [Fact]
    public async Task A_later_decision_is_uploaded_compared_with_the_plan_in_force_and_becomes_its_next_version()
    {
        var planId = await service.Issue(WithTasks());
        var proposal = await Read();
        var path = $"/proposals/{proposal.GetProperty("proposalId")}/amendment";

        var seen = await AssignmentsService.Get(service.Office, path);
        var unversioned = await service.Office.PostAsJsonAsync(path, new { });
        var answer = await Post(path, new { withdrawnTasks = new[] { new { taskCode = "t-2", reason = "Điều 2 bãi bỏ" } } });
        var again = await Post(path, new { });

        Assert.Equal((planId, "1500/QĐ-UBND", "2024-06-14", 1), (seen.GetProperty("planId").GetGuid(), seen.Text("documentNumber"), seen.Text("effectiveOn"), seen.Number("unchanged")));
        var lines = seen.GetProperty("lines").EnumerateArray().Select(line => $"{line.Text("what")} {line.Text("code")}: {line.Text("before")} > {line.Text("after")}").ToList();
        Assert.Contains(lines, line => line.StartsWith("target export-goods-value: 196,1 triệu USD > 180", StringComparison.Ordinal));
        Assert.Contains("leads budget-revenue: Giám đốc Sở Tài chính > Cục trưởng Cục Thuế tỉnh", lines);
        Assert.Contains("coordinators budget-revenue: Cục trưởng Cục Thuế tỉnh; Chủ tịch UBND các huyện, thành phố > Chủ tịch UBND các huyện, thành phố", lines);
        Assert.Contains(lines, line => line.StartsWith("leads t-1: Sở Y tế > Sở Tài chính", StringComparison.Ordinal));
        Assert.Single(lines, line => line.StartsWith("task ", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("urbanisation-rate", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.PreconditionRequired, unversioned.StatusCode);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        var made = await AssignmentsService.Read(answer);
        Assert.Equal((2, 1, 1), (made.Number("version"), made.Number("assignmentsIssued"), made.Number("assignmentsRevoked")));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Office.GetAsync(path)).StatusCode);
        var tasks = (await AssignmentsService.Get(service.Office, $"/plans/{planId}/tasks")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(("t-1", "so-tc", "1500/QĐ-UBND"), (tasks[0].Text("code"), tasks[0].Texts("leadCodes").Single(), tasks[1].Text("source")));
        Assert.Equal(2, tasks.Count);
        var told = (await service.Published<TaskIssued>()).Where(task => task.PlanId == planId && task.Version == 2).ToDictionary(task => task.TaskCode);
        Assert.Equal((true, "1500/QĐ-UBND"), (told["t-2"].Withdrawn, told["t-2"].ChangedBy));
        Assert.Equal(3, told.Count);
    }

    [Fact]
    public async Task Without_a_plan_in_force_there_is_nothing_to_amend()
    {
        await service.KnowsOrganisations();
        var proposal = await Read("Số: 77/QĐ-UBND", "năm 2031");
        var path = $"/proposals/{proposal.GetProperty("proposalId")}/amendment";

        var none = await service.Office.GetAsync(path);
        var refused = await Post(path, new { });
        var malformed = await Post(path, new { withdrawnTasks = new object?[] { null } });
        var unknown = await Post($"/proposals/{Guid.CreateVersion7()}/amendment", new { });
        var planner = await service.Client(SonLa.ServiceDefaults.Security.Roles.Planning, "so-khdt").PostAsJsonAsync(path, new { });

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (none.StatusCode, unknown.StatusCode, planner.StatusCode));
        Assert.Equal((HttpStatusCode.Conflict, "amendment.no-plan"), (refused.StatusCode, (await AssignmentsService.Read(refused)).Text("rule")));
        Assert.InRange((int)malformed.StatusCode, 400, 499);
    }

    private async Task<JsonElement> Read(string number = "Số: 1500/QĐ-UBND", string year = "năm 2024")
    {
        var text = Decision.Replace("Số: 1500/QĐ-UBND", number, StringComparison.Ordinal).Replace("năm 2024", year, StringComparison.Ordinal);
        var uploaded = await service.Office.Send(Encoding.UTF8.GetBytes(text), "dieu-chinh.txt");
        Assert.True(uploaded.IsSuccessStatusCode, await uploaded.Content.ReadAsStringAsync());
        var proposal = await service.Propose([(await AssignmentsService.Read(uploaded)).GetProperty("documentId").GetGuid()]);
        return proposal.Unanswered().Any(finding => finding.Text("kind") != "missing") ? await service.Office.ConfirmWaiting(proposal) : proposal;
    }

    private async Task<HttpResponseMessage> Post(string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("If-Match", "\"1\"");
        return await service.Office.SendAsync(request);
    }

    private static JsonNode WithTasks()
    {
        var plan = Samples.Plan();
        plan["tasks"] = new JsonArray(
            Task("t-1", "Rà soát nợ thuế, mở rộng cơ sở thu ở các ngành dịch vụ mới.", "Sở Y tế"),
            Task("t-2", "Tổ chức hội nghị giao thương.", "Sở Công thương"));
        return plan;

        JsonObject Task(string code, string text, string lead) => new()
        {
            ["code"] = code,
            ["section"] = code,
            ["heading"] = null,
            ["text"] = text,
            ["leads"] = new JsonArray(lead),
            ["coordinators"] = new JsonArray(),
            ["evaluators"] = new JsonArray(),
            ["monitors"] = new JsonArray(),
            ["obligation"] = "assigned",
            ["source"] = plan["document"]!["number"]!.GetValue<string>(),
        };
    }
}
