using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace SonLa.Portal.Tests;

[Collection(nameof(PortalCollection))]
public sealed class ConsolidationTests(PortalUnderTest portal)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_period_shows_who_has_reported_its_figures_by_vintage_and_where_they_come_from(bool javaScript)
    {
        var page = await portal.SignedIn(javaScript: javaScript);
        await page.GetByRole(AriaRole.Link, new() { Name = "Tổng hợp", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tổng hợp tháng 02/2024");
        await Assertions.Expect(page.GetByText("2 trên 4 cơ quan đã gửi báo cáo: 1 đúng hạn, 1 trễ hạn; 1 chưa gửi; 1 được miễn.")).ToBeVisibleAsync();
        await Snapshot.Take(page, "tong-hop");
        var growth = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Tốc độ tăng GRDP" });
        foreach (var part in new[] { "7,1", "6,4", "các cơ quan báo cáo khác nhau", "đính chính, chờ chấp nhận", "Lấy số của Sở Kế hoạch và Đầu tư: Cùng phạm vi tính" })
        {
            await Assertions.Expect(growth).ToContainTextAsync(part);
        }

        var export = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Giá trị hàng hóa" });
        foreach (var part in new[] { "196,1 triệu USD", "250,5", "310", "1.234,5", "24,72", "chưa phân kỳ tháng, quý", "lần 1, chưa chấp nhận" })
        {
            await Assertions.Expect(export).ToContainTextAsync(part);
        }

        var submissions = page.GetByRole(AriaRole.Region, new() { Name = "Tình hình gửi báo cáo" }).GetByRole(AriaRole.Row);
        await Assertions.Expect(submissions.Filter(new() { HasText = "Sở Y tế" })).ToContainTextAsync("Chưa gửi");
        await Assertions.Expect(submissions.Filter(new() { HasText = "Sở Cũ (nay là Sở Công Thương)" })).ToContainTextAsync("Được miễn");
        await Assertions.Expect(page.GetByText("Bố trí thêm cán bộ")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("2 nhiệm vụ, nội dung đề nghị; 1 nhiệm vụ còn cơ quan chưa báo cáo trong kỳ.")).ToBeVisibleAsync();
        Assert.Equal(["Chưa báo cáo 1", "Đề nghị 1"], (await page.Locator(".counts > div").AllInnerTextsAsync()).Select(text => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        var task = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Mở rộng thị trường xuất khẩu nông sản." });
        await Assertions.Expect(task).ToContainTextAsync("Sở Công Thương: Đã mở một thị trường.");
        await Assertions.Expect(task).ToContainTextAsync("Chưa báo cáo: Sở Tài chính");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Public_investment_is_shown_with_both_denominators_and_leads_to_the_projects_behind_them(bool javaScript)
    {
        var page = await portal.SignedIn(javaScript: javaScript);
        await page.GotoAsync("/tong-hop?ky=2024-02");

        var section = page.GetByRole(AriaRole.Region, new() { Name = "Giải ngân vốn đầu tư công" });
        foreach (var part in new[] { "Đến hết ngày 14/02/2024", "600.000.000.000 đồng", "9,10 %", "mẫu số 6.593.406.593.406 đồng", "10,60 %", "mẫu số 5.660.377.358.490 đồng", "593.406.593.406 đồng được giao chung cho tỉnh" })
        {
            await Assertions.Expect(section).ToContainTextAsync(part);
        }

        var owner = page.GetByRole(AriaRole.Region, new() { Name = "Giải ngân theo chủ đầu tư" }).GetByRole(AriaRole.Row);
        await Assertions.Expect(owner.Filter(new() { HasText = "Sở Cũ (nay là Sở Công Thương)" })).ToContainTextAsync("Giám đốc Sở Cũ");
        await Assertions.Expect(owner.Filter(new() { HasText = "Sở Y tế" })).ToContainTextAsync("số liệu vốn chưa về đủ");
        var programme = page.GetByRole(AriaRole.Region, new() { Name = "Giải ngân theo chương trình" }).GetByRole(AriaRole.Row);
        await Assertions.Expect(programme.Filter(new() { HasText = "Nông thôn mới" })).ToContainTextAsync("10,00 %");
        await Assertions.Expect(programme.Filter(new() { HasText = "Không thuộc chương trình" })).ToContainTextAsync("0,00 %");
        await section.Locator("summary").ClickAsync();
        await Assertions.Expect(section.GetByRole(AriaRole.Link, new() { Name = "DA-01: Cầu Mường La" })).ToHaveAttributeAsync("href", "/von-dau-tu/du-an/01900000-0000-7000-8000-00000000d001?nam=2024");
        await Assertions.Expect(section).ToContainTextAsync("2 bút toán vốn, 7 bút toán giải ngân");
        await Assertions.Expect(section).ToContainTextAsync("1600/QĐ-TTg");
        await Snapshot.Take(page, "tong-hop-von");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_past_instant_is_asked_for_in_Vietnams_time_and_shows_what_was_known_then(bool javaScript)
    {
        var page = await portal.SignedIn(javaScript: javaScript);
        await page.GotoAsync("/tong-hop?ky=2024-02");

        await page.GetByLabel("Tại thời điểm (để trống: hiện nay)").FillAsync("2024-02-18T11:59");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("luc=2024-02-18T11"));
        await Assertions.Expect(page.GetByText("Như đã biết lúc 11:59, 18/02/2024.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Giá trị hàng hóa" })).ToContainTextAsync("300");
        await Assertions.Expect(page.GetByLabel("Tại thời điểm (để trống: hiện nay)")).ToHaveValueAsync("2024-02-18T11:59");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Tải báo cáo (.docx)" })).ToHaveCountAsync(0);
        await Snapshot.Take(page, "tong-hop-thoi-diem");
    }

    [Fact]
    public async Task An_instant_that_is_none_or_not_past_is_explained()
    {
        var page = await portal.SignedIn();

        await page.GotoAsync("/tong-hop?ky=2024-02&luc=hom-qua");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Hãy ghi ngày và giờ");
        await page.GotoAsync("/tong-hop?ky=2024-02&luc=2025-01-01T00:00");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Thời điểm phải ở trong quá khứ.");
    }

    [Fact]
    public async Task The_report_is_downloaded_under_the_name_that_Reporting_gave_it_and_what_is_not_there_is_not_found()
    {
        var page = await portal.SignedIn();
        await page.GotoAsync("/tong-hop?ky=2024-02");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Tải báo cáo (.docx)" }).ClickAsync());
        var file = await download.PathAsync();
        var missing = await page.GotoAsync("/tong-hop/2024-03/bao-cao.docx");
        var unknown = await page.GotoAsync("/tong-hop/2024-02/bao-cao.exe");

        Assert.Equal("bao-cao-son-la-2024-02-du-thao.docx", download.SuggestedFilename);
        Assert.Equal(StubConsolidation.File, await File.ReadAllBytesAsync(file));
        Assert.Equal((404, 404), (missing?.Status, unknown?.Status));
    }

    [Fact]
    public async Task In_English_the_page_says_the_same()
    {
        var page = await portal.SignedIn();
        await page.GotoAsync("/tong-hop?ky=2024-02");

        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Consolidation: 02/2024");
        await Assertions.Expect(page.GetByText("2 of 4 organisations have reported: 1 on time, 1 late; 1 missing; 1 excused.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Public investment disbursed" })).ToContainTextAsync("Of capital assigned by the Prime Minister");
    }

    [Fact]
    public async Task Who_does_not_direct_is_not_led_there()
    {
        var page = await portal.SignedIn("gd.so-ct");

        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Báo cáo", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Tổng hợp", Exact = true })).ToHaveCountAsync(0);
    }
}
