using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Xunit;

namespace SonLa.Portal.Tests;

/// <summary>A portal of its own, because its one report goes through all its states.</summary>
public sealed class ReportTests(PortalUnderTest portal) : IClassFixture<PortalUnderTest>
{
    [Fact]
    public async Task A_head_drafts_a_report_is_told_what_to_mend_and_hands_it_in()
    {
        var page = await portal.SignedIn("gd.so-ct", javaScript: false);
        await page.GotoAsync("/bao-cao");
        await page.GetByRole(AriaRole.Link, new() { Name = "Báo cáo tháng 02/2024" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lập báo cáo" }).ClickAsync();
        await page.Reaches("**/bao-cao/soan/*");

        await Assertions.Expect(page.GetByText("Còn 1 nhiệm vụ chưa báo cáo tình hình trong kỳ này.")).ToBeVisibleAsync();
        var take = page.GetByRole(AriaRole.Button, new() { Name = "Lấy số này: Giá trị hàng hóa tham gia xuất khẩu, Kho bạc Nhà nước tỉnh" });
        await take.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("ghi lý do chọn");
        await Type(page, "Các cơ quan cho số khác nhau: lý do chọn", "Số hạch toán của Kho bạc");
        await take.ClickAsync();
        await page.Reaches("**/bao-cao/soan/*?luu=1");
        await Assertions.Expect(page.GetByText("Đã lấy vào báo cáo")).ToBeVisibleAsync();
        Assert.Equal("3090", await page.GetByLabel("Giá trị hàng hóa tham gia xuất khẩu: ước cả kỳ").InputValueAsync());
        await Snapshot.Take(page, "soan-bao-cao-de-xuat");

        await Type(page, "Giá trị hàng hóa tham gia xuất khẩu: đến ngày chốt", "15.3 triệu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu nháp" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("không phải là số");
        await Snapshot.Take(page, "soan-bao-cao-loi");

        await Type(page, "Giá trị hàng hóa tham gia xuất khẩu: đến ngày chốt", "1.515,25");
        await Type(page, "Giá trị hàng hóa tham gia xuất khẩu: ước cả kỳ", "3030,5");
        await Type(page, "Đánh giá tình hình thực hiện", "Xuất khẩu tăng.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nộp báo cáo" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("cả đánh giá và đề xuất");

        await Type(page, "Đề xuất, giải pháp cho kỳ tới", "Mở rộng thị trường.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nộp báo cáo" }).ClickAsync();
        await page.Reaches("**/bao-cao/*?xong=1");
        await Snapshot.Take(page, "bao-cao-da-nop");

        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("Đã nộp");
        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("Sở Kế hoạch và Đầu tư · để tổng hợp · đã nhận");
        await Assertions.Expect(page.GetByText("Chưa có thông tin của cơ quan phối hợp: Cục Hải quan.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Giá trị hàng hóa" })).ToContainTextAsync("1.515,25");
        var figure = Assert.Single(portal.Services.Reporting.Written.Last()["figures"]!.AsArray());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"value":1515.25,"note":null}"""), figure!["toCutOff"]));
        Assert.Equal(3030.5m, (decimal)figure["estimate"]!["value"]!);
    }

    [Fact]
    public async Task An_unknown_obligation_is_not_found()
    {
        var page = await portal.SignedIn("gd.so-ct");

        var answer = await page.GotoAsync($"/bao-cao/{Guid.CreateVersion7()}");

        Assert.Equal(404, answer?.Status);
    }

    private static Task Type(IPage page, string label, string text) => page.GetByLabel(label).FillAsync(text);
}
