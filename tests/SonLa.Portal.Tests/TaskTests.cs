using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace SonLa.Portal.Tests;

/// <summary>A portal of its own, because its tasks go through all their states.</summary>
public sealed class TaskTests(PortalUnderTest portal) : IClassFixture<PortalUnderTest>
{
    [Fact]
    public async Task A_head_accepts_a_task_reports_on_it_in_words_and_hands_it_to_a_person_without_a_script()
    {
        var page = await portal.SignedIn("gd.so-ct", javaScript: false);
        await page.GotoAsync("/nhiem-vu");
        await page.GetByLabel("Có từ").FillAsync("xuất khẩu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Mở rộng thị trường xuất khẩu nông sản." }).ClickAsync();
        await Snapshot.Take(page, "nhiem-vu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tiếp nhận nhiệm vụ" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/nhiem-vu/[^/]+\?xong=1$"));
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Tiếp nhận nhiệm vụ" })).ToHaveCountAsync(0);

        await page.GetByLabel("Mức thực hiện").SelectOptionAsync("not-done");
        await page.GetByLabel("Nội dung").FillAsync("Chưa mở được thị trường.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("cần nêu lý do");
        Assert.Equal("Chưa mở được thị trường.", await page.GetByLabel("Nội dung").InputValueAsync());
        await page.GetByLabel("Mức thực hiện").SelectOptionAsync("in-progress");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/nhiem-vu/[^/]+\?xong=1$"));
        await Assertions.Expect(page.Locator(".messages")).ToContainTextAsync("Chưa mở được thị trường.");

        await page.GetByLabel("Phần việc").FillAsync("Liên hệ doanh nghiệp");
        await page.GetByLabel("Hạn (nếu có)").FillAsync("2024-05-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Giao việc" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/nhiem-vu/[^/]+\?xong=1$"));
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Lò Thị Mẫu 21" })).ToContainTextAsync("31/05/2024");
        await Snapshot.Take(page, "nhiem-vu-da-giao");
        await page.GetByLabel("Lý do thu lại phần việc của Lò Thị Mẫu 21").FillAsync("Đổi người");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thu lại" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Lò Thị Mẫu 21" })).ToContainTextAsync("Đổi người");

        Assert.Equal(["acknowledgement", "progress", "handovers", "return"], portal.Services.Tasks.Done.Select(one => one.Act).Where(act => act is not ("derived" or "change" or "events" or "evaluations")));
    }

    [Fact]
    public async Task A_head_makes_a_task_of_the_organisations_own_for_one_of_its_offices_and_withdraws_it_without_a_script()
    {
        var page = await portal.SignedIn("gd.so-ct", javaScript: false);
        await page.GotoAsync($"/nhiem-vu/{StubTasks.TaskId}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Chia thành nhiệm vụ riêng" }).ClickAsync();
        await page.GetByLabel("Mục trong kế hoạch của cơ quan").FillAsync("3.1");
        await page.GetByLabel("Đơn vị thực hiện").FillAsync("Phòng Quản lý thương mại");
        await page.GetByLabel("Nội dung nhiệm vụ").FillAsync("Kết nối năm doanh nghiệp xuất khẩu.");
        await page.GetByLabel("Hạn (nếu có, không sau 30/06/2024)").FillAsync("2023-12-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu nhiệm vụ riêng" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Hạn: Hạn phải thuộc năm 2024.");
        Assert.Equal("Phòng Quản lý thương mại", await page.GetByLabel("Đơn vị thực hiện").InputValueAsync());
        await Snapshot.Take(page, "nhiem-vu-chia");
        await page.GetByLabel("Hạn (nếu có, không sau 30/06/2024)").FillAsync("2024-05-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu nhiệm vụ riêng" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex($@"/nhiem-vu/{StubTasks.OwnId}\?xong=1$"));
        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("Phòng Quản lý thương mại");
        await Snapshot.Take(page, "nhiem-vu-rieng");
        await page.GotoAsync($"/nhiem-vu/{StubTasks.TaskId}");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Kết nối năm doanh nghiệp xuất khẩu." })).ToBeVisibleAsync();
        await page.GotoAsync("/nhiem-vu?pham-vi=rieng");
        await page.GetByRole(AriaRole.Link, new() { Name = "Kết nối năm doanh nghiệp xuất khẩu." }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sửa hoặc thu hồi" }).ClickAsync();
        Assert.Equal("Kết nối năm doanh nghiệp xuất khẩu.", await page.GetByLabel("Nội dung nhiệm vụ").InputValueAsync());
        await page.GetByLabel("Lý do").FillAsync("Gộp vào nhiệm vụ khác");
        await page.GetByLabel("Thu hồi nhiệm vụ này").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex($@"/nhiem-vu/{StubTasks.OwnId}\?xong=1$"));
        await Assertions.Expect(page.Locator(".messages")).ToContainTextAsync("Thu hồi, lý do: Gộp vào nhiệm vụ khác");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sửa hoặc thu hồi" })).ToHaveCountAsync(0);
        var derived = portal.Services.Tasks.Body("derived");
        Assert.Equal(("3.1", "Phòng Quản lý thương mại", "2024-05-31", null), ((string?)derived["section"], (string?)derived["unit"], (string?)derived["dueOn"], (string?)derived["documentNumber"]));
    }

    [Fact]
    public async Task The_planning_department_records_the_event_for_which_a_task_waits_and_nobody_else_is_asked()
    {
        var head = await portal.SignedIn("gd.so-ct", javaScript: false);
        await head.GotoAsync("/nhiem-vu");
        await Assertions.Expect(head.GetByRole(AriaRole.Link, new() { Name = "Ghi nhận sự kiện bắt đầu nhiệm vụ" })).ToHaveCountAsync(0);
        Assert.Equal(404, (await head.GotoAsync("/nhiem-vu/su-kien"))?.Status);

        var page = await portal.SignedIn("khdt", javaScript: false);
        await page.GotoAsync("/nhiem-vu");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ghi nhận sự kiện bắt đầu nhiệm vụ" }).ClickAsync();
        await Snapshot.Take(page, "nhiem-vu-su-kien");
        await page.GetByLabel(StubTasks.Approval).CheckAsync();
        await page.GetByLabel("Ngày xảy ra").FillAsync("2024-02-19");
        await page.GetByLabel("Căn cứ (số, ngày và trích yếu văn bản)").FillAsync("Nghị quyết số 43/2022/QH15");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi nhận sự kiện" }).ClickAsync();

        await Assertions.Expect(page.Locator(".notice-done")).ToContainTextAsync("1 nhiệm vụ bắt đầu");
        await Assertions.Expect(page.Locator(".empty")).ToContainTextAsync("Không có nhiệm vụ nào đang chờ sự kiện.");
        await page.GotoAsync($"/nhiem-vu/{StubTasks.WaitingId}");
        await Assertions.Expect(page.Locator(".messages")).ToContainTextAsync("Bắt đầu từ 19/02/2024");
        var sent = portal.Services.Tasks.Body("events");
        Assert.Equal((2024, StubTasks.Approval, "2024-02-19"), ((int)sent["year"]!, (string)sent["event"]!, (string)sent["happenedOn"]!));
    }

    [Fact]
    public async Task The_office_judges_a_task_by_grade_and_words_and_the_history_shows_it_beside_the_leads_own()
    {
        var page = await portal.SignedIn("vp", javaScript: false);
        await page.GotoAsync($"/nhiem-vu/{StubTasks.TaskId}");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Báo cáo tình hình thực hiện" })).ToHaveCountAsync(0);
        await page.GetByLabel("Mức thực hiện").SelectOptionAsync("done");
        await page.GetByLabel("Nội dung").FillAsync("Đã mở được hai thị trường mới.");
        await Snapshot.Take(page, "nhiem-vu-danh-gia");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/nhiem-vu/[^/]+\?xong=1$"));
        await Assertions.Expect(page.Locator(".messages")).ToContainTextAsync("Đánh giá, kỳ đến 29/02/2024: Đã hoàn thành");
        Assert.Equal(("2024-02", "done"), ((string?)portal.Services.Tasks.Body("evaluations")["period"], (string?)portal.Services.Tasks.Body("evaluations")["grade"]));
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task No_page_of_tasks_has_a_violation(string language)
    {
        foreach (var (person, paths) in new[]
        {
            ("gd.so-ct", new[] { "/nhiem-vu", $"/nhiem-vu/{StubTasks.TaskId}", $"/nhiem-vu/{StubTasks.TaskId}/chia" }),
            ("khdt", ["/nhiem-vu?pham-vi=tinh", $"/nhiem-vu/{StubTasks.WaitingId}", "/nhiem-vu/su-kien"]),
            ("vp", [$"/nhiem-vu/{StubTasks.TaskId}"]),
        })
        {
            var page = await portal.SignedIn(person);
            await Axe.Switch(page, language);
            foreach (var path in paths)
            {
                await page.GotoAsync(path);
                await Snapshot.Take(page, $"{language}-{person}{path.Replace('/', '-').Replace('?', '-')}");
                Assert.Equal((path, ""), (path, string.Join('\n', await Axe.Violations(page))));
            }
        }
    }

    [Fact]
    public async Task An_unknown_task_is_not_found()
    {
        var page = await portal.SignedIn("gd.so-ct");

        var answer = await page.GotoAsync($"/nhiem-vu/{Guid.CreateVersion7()}");

        Assert.Equal(404, answer?.Status);
    }
}
