using Microsoft.Playwright;
using Xunit;

namespace SonLa.Portal.Tests;

/// <summary>A portal of its own, because its one task goes through all its states.</summary>
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
        await page.WaitForURLAsync("**/nhiem-vu/*?xong=1");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Tiếp nhận nhiệm vụ" })).ToHaveCountAsync(0);

        await page.GetByLabel("Mức thực hiện").SelectOptionAsync("not-done");
        await page.GetByLabel("Nội dung").FillAsync("Chưa mở được thị trường.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("cần nêu lý do");
        Assert.Equal("Chưa mở được thị trường.", await page.GetByLabel("Nội dung").InputValueAsync());
        await page.GetByLabel("Mức thực hiện").SelectOptionAsync("in-progress");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi" }).ClickAsync();
        await page.WaitForURLAsync("**/nhiem-vu/*?xong=1");
        await Assertions.Expect(page.Locator(".messages")).ToContainTextAsync("Chưa mở được thị trường.");

        await page.GetByLabel("Phần việc").FillAsync("Liên hệ doanh nghiệp");
        await page.GetByLabel("Hạn (nếu có)").FillAsync("2024-05-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Giao việc" }).ClickAsync();
        await page.WaitForURLAsync("**/nhiem-vu/*?xong=1");
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Lò Thị Mẫu 21" })).ToContainTextAsync("31/05/2024");
        await Snapshot.Take(page, "nhiem-vu-da-giao");
        await page.GetByLabel("Lý do thu lại phần việc của Lò Thị Mẫu 21").FillAsync("Đổi người");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thu lại" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Lò Thị Mẫu 21" })).ToContainTextAsync("Đổi người");

        Assert.Equal(["acknowledgement", "progress", "handovers", "return"], portal.Services.Tasks.Done.Select(one => one.Act));
    }

    [Fact]
    public async Task An_unknown_task_is_not_found()
    {
        var page = await portal.SignedIn("gd.so-ct");

        var answer = await page.GotoAsync($"/nhiem-vu/{Guid.CreateVersion7()}");

        Assert.Equal(404, answer?.Status);
    }
}
