using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace SonLa.Portal.Tests;

/// <summary>A portal of its own, because its one urging note and its one conclusion go through all their steps.</summary>
public sealed class OversightTests(PortalUnderTest portal) : IClassFixture<PortalUnderTest>
{
    [Fact]
    public async Task The_planning_department_urges_the_organisation_answers_and_the_note_is_closed()
    {
        var planner = await portal.SignedIn(javaScript: false);
        await planner.GetByRole(AriaRole.Link, new() { Name = "Đôn đốc", Exact = true }).ClickAsync();
        await planner.GetByRole(AriaRole.Link, new() { Name = "Đôn đốc hoặc kiểm tra" }).ClickAsync();
        await planner.GetByLabel("Cơ quan", new() { Exact = true }).SelectOptionAsync("so-ct");
        await planner.GetByRole(AriaRole.Button, new() { Name = "Chọn", Exact = true }).ClickAsync();
        await planner.GetByLabel("Về việc").SelectOptionAsync("export-goods-value");
        await planner.GetByLabel("Nội dung đôn đốc, kiểm tra").FillAsync("Xuất khẩu chậm");
        await planner.GetByLabel("Nội dung phải trả lời").FillAsync("Nguyên nhân và giải pháp");
        await planner.GetByLabel("Hạn trả lời (hết ngày)").FillAsync("2024-03-15");
        await planner.GetByRole(AriaRole.Button, new() { Name = "Gửi" }).ClickAsync();
        await Assertions.Expect(planner.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Đôn đốc: Báo cáo tháng 02/2024");
        Assert.Equal(("so-ct", "export-goods-value", "2024-03-15"), ((string)Body("issue")["organisationCode"]!, (string)Body("issue")["measureCode"]!, (string)Body("issue")["dueOn"]!));

        var head = await portal.SignedIn("gd.so-ct", javaScript: false);
        await Assertions.Expect(head.GetByRole(AriaRole.Heading, new() { Name = "Đôn đốc, kiểm tra chờ bạn" })).ToBeVisibleAsync();
        await head.GotoAsync($"/don-doc/{StubOversight.NoteId}");
        await head.GetByLabel("Nội dung trả lời").FillAsync("Do thiếu số liệu");
        await head.GetByRole(AriaRole.Button, new() { Name = "Gửi trả lời" }).ClickAsync();
        await Assertions.Expect(head.Locator(".work")).ToContainTextAsync("Do thiếu số liệu");

        await planner.GotoAsync($"/don-doc/{StubOversight.NoteId}");
        await Snapshot.Take(planner, "don-doc");
        await planner.GetByLabel("Kết quả").FillAsync("Đã rõ");
        await planner.GetByRole(AriaRole.Button, new() { Name = "Kết thúc" }).ClickAsync();
        await Assertions.Expect(planner.Locator(".facts")).ToContainTextAsync("Đã kết thúc");
        Assert.Equal("Đã rõ", (string?)Body("closing")["text"]);
    }

    [Fact]
    public async Task The_planning_department_urges_about_a_task_from_its_page()
    {
        var planner = await portal.SignedIn(javaScript: false);
        await planner.GotoAsync($"/nhiem-vu/{StubTasks.TaskId}");
        await planner.GetByRole(AriaRole.Link, new() { Name = "Đôn đốc hoặc kiểm tra" }).ClickAsync();
        Assert.Equal(("so-ct", $"task:{StubTasks.TaskId}"), (await planner.GetByLabel("Cơ quan", new() { Exact = true }).InputValueAsync(), await planner.GetByLabel("Về việc").InputValueAsync()));
        await planner.GetByLabel("Nội dung đôn đốc, kiểm tra").FillAsync("Chưa báo cáo nhiệm vụ");
        await planner.GetByLabel("Nội dung phải trả lời").FillAsync("Nguyên nhân, ngày hoàn thành");
        await planner.GetByLabel("Hạn trả lời (hết ngày)").FillAsync("2024-03-20");
        await planner.GetByRole(AriaRole.Button, new() { Name = "Gửi" }).ClickAsync();
        await Assertions.Expect(planner).ToHaveURLAsync(new Regex($"/don-doc/{StubOversight.NoteId}$"));

        var issued = portal.Services.Oversight.Done.Last(done => done.Act == "issue" && done.Body["taskId"] is not null).Body;
        Assert.Equal((StubTasks.TaskId.ToString(), null, null), ((string?)issued["taskId"], (string?)issued["measureCode"], (string?)issued["obligationId"]));
    }

    [Fact]
    public async Task The_office_records_a_session_the_lead_reports_and_the_office_closes_the_conclusion()
    {
        var office = await portal.SignedIn("vp", javaScript: false);
        await office.GetByRole(AriaRole.Link, new() { Name = "Phiên họp", Exact = true }).ClickAsync();
        await office.GetByRole(AriaRole.Link, new() { Name = "Ghi phiên họp" }).ClickAsync();
        await office.GetByLabel("Tên phiên họp").FillAsync("Giao ban tháng 2");
        await office.GetByLabel("Ngày họp").FillAsync("2024-03-04");
        await office.GetByLabel("Cơ quan dự họp").SelectOptionAsync(new[] { "so-khdt", "so-ct" });
        await office.Locator("#text-0").FillAsync("Bàn giao mặt bằng");
        await office.Locator("#lead-0").SelectOptionAsync("so-ct");
        await office.Locator("#with-0").SelectOptionAsync("so-khdt");
        await office.Locator("#due-0").FillAsync("2024-03-15");
        await office.Locator("#text-1").FillAsync("Ghi nhận kết quả");
        await office.GetByRole(AriaRole.Button, new() { Name = "Lưu phiên họp" }).ClickAsync();
        await Assertions.Expect(office.Locator(".facts")).ToContainTextAsync("SHA-256");
        var recorded = Body("record");
        Assert.Equal(["so-khdt", "so-ct"], recorded["attendantCodes"]!.AsArray().Select(code => (string?)code).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(2, recorded["conclusions"]!.AsArray().Count);
        Assert.Equal(("so-ct", "2024-03-15", "so-khdt"), ((string)recorded["conclusions"]![0]!["leadCode"]!, (string)recorded["conclusions"]![0]!["dueOn"]!, (string)recorded["conclusions"]![0]!["coordinatorCodes"]![0]!));
        await Snapshot.Take(office, "phien-hop");

        var lead = await portal.SignedIn("gd.so-ct", javaScript: false);
        await lead.GotoAsync($"/phien-hop/ket-luan/{StubOversight.ConclusionId}");
        await lead.GetByLabel("Tình hình thực hiện").FillAsync("Đã bàn giao");
        await lead.GetByLabel("Đã xong").CheckAsync();
        await lead.GetByRole(AriaRole.Button, new() { Name = "Gửi báo cáo" }).ClickAsync();
        await Assertions.Expect(lead.Locator(".work")).ToContainTextAsync("Báo cáo: đã xong: Đã bàn giao");

        await office.GotoAsync($"/phien-hop/ket-luan/{StubOversight.ConclusionId}");
        await office.GetByLabel("Kết quả").FillAsync("Đạt yêu cầu");
        await office.GetByRole(AriaRole.Button, new() { Name = "Kết thúc" }).ClickAsync();
        await Assertions.Expect(office.Locator(".facts")).ToContainTextAsync("Đã kết thúc");
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task No_page_of_oversight_has_a_violation(string language)
    {
        var page = await portal.SignedIn("vp");
        await Axe.Switch(page, language);
        foreach (var path in new[] { "/don-doc", "/don-doc/moi?don-vi=so-ct", $"/don-doc/{StubOversight.NoteId}", "/phien-hop", "/phien-hop/moi", $"/phien-hop/{StubOversight.SessionId}", $"/phien-hop/ket-luan/{StubOversight.ConclusionId}" })
        {
            await page.GotoAsync(path);
            Assert.Equal((path, ""), (path, string.Join('\n', await Axe.Violations(page))));
        }
    }

    private System.Text.Json.Nodes.JsonObject Body(string act) => portal.Services.Oversight.Done.Last(done => done.Act == act && done.Body["taskId"] is null).Body;
}
