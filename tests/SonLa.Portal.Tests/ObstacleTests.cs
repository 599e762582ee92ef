using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace SonLa.Portal.Tests;

/// <summary>A portal of its own, because its one obstacle goes through all its stages.</summary>
public sealed class ObstacleTests(PortalUnderTest portal) : IClassFixture<PortalUnderTest>
{
    [Fact]
    public async Task A_lead_raises_an_obstacle_the_planning_department_passes_it_up_and_the_chairman_decides()
    {
        var lead = await portal.SignedIn("gd.so-ct", javaScript: false);
        await lead.GetByRole(AriaRole.Link, new() { Name = "Vướng mắc", Exact = true }).ClickAsync();
        await lead.GetByRole(AriaRole.Link, new() { Name = "Nêu khó khăn, vướng mắc" }).ClickAsync();
        await lead.GetByLabel("Gắn với chỉ tiêu, nhiệm vụ").SelectOptionAsync("export-goods-value");
        await lead.GetByLabel("Khó khăn, vướng mắc").FillAsync("Thủ tục thông quan chậm");
        await lead.GetByLabel("Nguyên nhân").FillAsync("Thiếu cán bộ");
        await lead.GetByLabel("Ảnh hưởng").FillAsync("Chậm xuất khẩu");
        await lead.GetByLabel("Đề xuất, kiến nghị").FillAsync("Bố trí thêm cán bộ");
        await lead.GetByRole(AriaRole.Button, new() { Name = "Gửi" }).ClickAsync();
        await Assertions.Expect(lead.GetByText("2668/QĐ-UBND")).ToBeVisibleAsync();
        await Assertions.Expect(lead.GetByRole(AriaRole.Button, new() { Name = "Tiếp nhận" })).ToHaveCountAsync(0);
        Assert.Equal(("export-goods-value", "Thiếu cán bộ"), ((string)Body("raise")["measureCode"]!, (string)Body("raise")["why"]!));

        var planner = await portal.SignedIn(javaScript: false);
        await planner.GetByRole(AriaRole.Link, new() { Name = "Thủ tục thông quan chậm" }).First.ClickAsync();
        await planner.GetByRole(AriaRole.Button, new() { Name = "Tiếp nhận" }).ClickAsync();
        await planner.GetByLabel("Ý kiến tham mưu").FillAsync("Vượt thẩm quyền của Sở");
        await planner.GetByRole(AriaRole.Button, new() { Name = "Trình UBND tỉnh" }).ClickAsync();
        await Assertions.Expect(planner.Locator(".work")).ToContainTextAsync("Vượt thẩm quyền của Sở");
        await Snapshot.Take(planner, "vuong-mac");

        var chairman = await portal.SignedIn("ct", javaScript: false);
        await chairman.GotoAsync($"/vuong-mac/{StubObstacles.ObstacleId}");
        await chairman.GetByLabel("Nội dung quyết định").FillAsync("Đồng ý");
        await chairman.GetByLabel("Số văn bản (nếu có)").FillAsync("350/QĐ-UBND");
        await chairman.GetByRole(AriaRole.Button, new() { Name = "Ghi quyết định" }).ClickAsync();

        await Assertions.Expect(chairman.Locator(".work")).ToContainTextAsync("Đồng ý (văn bản 350/QĐ-UBND)");
        await Assertions.Expect(chairman.Locator("form[method=post]").Filter(new() { Has = chairman.Locator("textarea") })).ToHaveCountAsync(0);
        Assert.Equal("350/QĐ-UBND", (string?)Body("decision")["documentNumber"]);
    }

    [Fact]
    public async Task A_lead_raises_an_obstacle_from_the_page_of_a_task_that_it_leads()
    {
        var lead = await portal.SignedIn("gd.so-ct", javaScript: false);
        await lead.GotoAsync($"/nhiem-vu/{StubTasks.TaskId}");
        await Assertions.Expect(lead.GetByRole(AriaRole.Link, new() { Name = "Thủ tục thông quan chậm" })).ToBeVisibleAsync();
        await lead.GetByRole(AriaRole.Link, new() { Name = "Nêu khó khăn, vướng mắc" }).ClickAsync();
        Assert.Equal($"task:{StubTasks.TaskId}", await lead.GetByLabel("Gắn với chỉ tiêu, nhiệm vụ").InputValueAsync());
        foreach (var (label, said) in new[] { ("Khó khăn, vướng mắc", "Thiếu kinh phí"), ("Nguyên nhân", "Chưa phân bổ"), ("Ảnh hưởng", "Chậm hội chợ"), ("Đề xuất, kiến nghị", "Bổ sung kinh phí") })
        {
            await lead.GetByLabel(label).FillAsync(said);
        }

        await lead.GetByRole(AriaRole.Button, new() { Name = "Gửi" }).ClickAsync();
        await Assertions.Expect(lead).ToHaveURLAsync(new Regex($"/vuong-mac/{StubObstacles.ObstacleId}$"));

        var raised = portal.Services.Obstacles.Done.Last(done => done.Act == "raise" && done.Body["taskId"] is not null).Body;
        Assert.Equal((StubTasks.TaskId.ToString(), null, "Thiếu kinh phí"), ((string?)raised["taskId"], (string?)raised["measureCode"], (string?)raised["what"]));
    }

    [Fact]
    public async Task The_list_is_filtered_and_a_wrong_number_is_said_with_its_remedy()
    {
        var page = await portal.SignedIn("vp", javaScript: false);
        await page.GotoAsync("/vuong-mac");
        await page.GetByLabel("Bước xử lý").SelectOptionAsync("open");
        await page.GetByLabel("Đã chờ ít nhất (ngày làm việc)").FillAsync("5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lọc" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Sở Công thương" })).ToContainTextAsync("7");
        Assert.Contains(portal.Services.Obstacles.Asked, asked => asked.Contains("stage=open", StringComparison.Ordinal) && asked.Contains("minAge=5", StringComparison.Ordinal));
        await page.GotoAsync("/vuong-mac?ngay=nhi%E1%BB%81u");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("không đúng kiểu");
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task No_page_of_obstacles_has_a_violation(string language)
    {
        var page = await portal.SignedIn("gd.so-ct");
        await Axe.Switch(page, language);
        foreach (var path in new[] { "/vuong-mac", "/vuong-mac/neu", $"/vuong-mac/{StubObstacles.ObstacleId}", "/" })
        {
            await page.GotoAsync(path);
            Assert.Equal((path, ""), (path, string.Join('\n', await Axe.Violations(page))));
        }
    }

    private System.Text.Json.Nodes.JsonObject Body(string act) => portal.Services.Obstacles.Done.Last(done => done.Act == act && done.Body["taskId"] is null).Body;
}
