using Microsoft.Playwright;
using Xunit;

namespace SonLa.Portal.Tests;

/// <summary>A portal of its own, because figures are entered, settled and handed in.</summary>
public sealed class FigureTests(PortalUnderTest portal) : IClassFixture<PortalUnderTest>
{
    [Fact]
    public async Task An_authority_revises_its_official_figure_and_each_vintage_stands_in_its_own_column()
    {
        var page = await portal.SignedIn(javaScript: false);
        await page.GotoAsync("/so-lieu?ky=2024-02");
        var line = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Giá trị hàng hóa" });
        await Assertions.Expect(line).ToContainTextAsync("Niên giám 2024");

        await page.GetByLabel("Giá trị, theo đơn vị").FillAsync("bốn mươi");
        await page.GetByLabel("Nguồn: ấn phẩm").FillAsync("Công bố tháng 3");
        await page.GetByLabel("Lý do điều chỉnh").FillAsync("Quyết toán");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu số liệu" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("“bốn mươi” không phải là số");
        await Assertions.Expect(page.GetByLabel("Nguồn: ấn phẩm")).ToHaveValueAsync("Công bố tháng 3");
        await page.GetByLabel("Giá trị, theo đơn vị").FillAsync("40,75");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu số liệu" }).ClickAsync();

        await Assertions.Expect(line.GetByRole(AriaRole.Cell).Nth(3)).ToContainTextAsync("40");
        await Assertions.Expect(line.GetByRole(AriaRole.Cell).Nth(4)).ToContainTextAsync("40,75");
        await Assertions.Expect(line.GetByRole(AriaRole.Cell).Nth(4)).ToContainTextAsync("Công bố tháng 3 (Quyết toán)");
        var sent = portal.Services.Reporting.Figures.Last("/periods/2024-02/vintages/export-goods-value");
        Assert.Equal(("revised", 40.75m), ((string)sent["vintage"]!, (decimal)sent["figure"]!["value"]!));
        await Snapshot.Take(page, "so-lieu");
        var lead = await portal.SignedIn("gd.so-ct");
        await lead.GotoAsync("/so-lieu?ky=2024-02");
        await Assertions.Expect(lead.GetByRole(AriaRole.Row).Filter(new() { HasText = "Giá trị hàng hóa" })).ToContainTextAsync("41,5");
        await Assertions.Expect(lead.GetByRole(AriaRole.Button, new() { Name = "Lưu số liệu" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Differing_figures_stand_side_by_side_and_are_settled_with_a_reason_by_somebody_who_has_none()
    {
        var page = await portal.SignedIn("khdt", javaScript: false);
        await page.GotoAsync("/so-lieu/khac-nhau?ky=2024-02");
        await Assertions.Expect(page.GetByText("không tự quyết định")).ToBeVisibleAsync();
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "39" });
        await Assertions.Expect(row).ToContainTextAsync("29");

        await page.GetByLabel("Dùng số của Sở Công thương").CheckAsync();
        await page.GetByLabel("Vì sao khác nhau").SelectOptionAsync("cut-off");
        await page.GetByLabel("Lý do chọn").FillAsync("Cùng ngày chốt của kế hoạch");
        await page.GetByRole(AriaRole.Button, new() { Name = "Quyết định số được dùng" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Khác ngày chốt: Cùng ngày chốt của kế hoạch")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "41,5" })).ToContainTextAsync("Được dùng");
        var sent = portal.Services.Reporting.Figures.Last("/periods/2024-02/settlements");
        Assert.Equal(("export-goods-value", "reported", "so-ct", "cut-off"), ((string)sent["measureCode"]!, (string)sent["about"]!, (string)sent["organisationCode"]!, (string)sent["cause"]!));
        await Snapshot.Take(page, "so-lieu-khac-nhau");
    }

    [Fact]
    public async Task The_scenario_shows_expected_against_reported_and_a_new_version_is_set_quarter_by_quarter()
    {
        var page = await portal.SignedIn(javaScript: false);
        await page.GotoAsync("/kich-ban?ky=2024-02");
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "41,5" })).ToContainTextAsync("-3,5");

        await page.GetByLabel("Giá trị hàng hóa tham gia xuất khẩu: quý 4").FillAsync("60,5");
        await page.GetByLabel("Lập trong quý").SelectOptionAsync("2");
        await page.GetByLabel("Lý do, căn cứ").FillAsync("Bù quý I");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu bản mới" }).ClickAsync();

        await Assertions.Expect(page.GetByLabel("Giá trị hàng hóa tham gia xuất khẩu: quý 4")).ToHaveValueAsync("60,5");
        var sent = portal.Services.Reporting.Figures.Last("/scenarios/2024");
        Assert.Equal((2, "Bù quý I", 60.5m), ((int)sent["quarter"]!, (string)sent["reason"]!, (decimal)sent["lines"]![0]!["quarters"]![3]!));
        await Snapshot.Take(page, "kich-ban");
    }

    [Fact]
    public async Task A_coordinator_sees_what_it_owes_and_hands_it_in()
    {
        var page = await portal.SignedIn("gd.so-ct", javaScript: false);
        await page.GotoAsync("/phoi-hop?ky=2024-02");
        await Assertions.Expect(page.GetByText("Quá hạn")).ToBeVisibleAsync();

        await page.GetByLabel("Nội dung").FillAsync("Thủ tục hải quan ổn định.");
        await page.GetByLabel("Số liệu của cơ quan bạn").FillAsync("12,5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByText("Đã gửi thông tin phối hợp.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Nộp trễ")).ToBeVisibleAsync();
        var sent = portal.Services.Reporting.Figures.Last("/periods/2024-02/inputs/export-goods-value");
        Assert.Equal(("Thủ tục hải quan ổn định.", 12.5m), ((string)sent["text"]!, (decimal)sent["value"]!));
        await Snapshot.Take(page, "phoi-hop");
    }

    [Fact]
    public async Task The_planning_department_writes_the_text_beside_the_parts_and_a_revised_part_is_marked()
    {
        var page = await portal.SignedIn(javaScript: false);
        await page.GotoAsync("/loi-van?ky=2024-02");
        await Assertions.Expect(page.GetByText("Đã sửa sau bản lời văn này: Sở Công thương")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("đã sửa: lời văn viết từ lần 1, nay là lần 2")).ToBeVisibleAsync();
        await Snapshot.Take(page, "loi-van");

        await page.GetByLabel("Đánh giá tình hình thực hiện").FillAsync("Xuất khẩu đạt 41,5 triệu USD.\nCác ngành khác ổn định.");
        await page.GetByLabel("Bản này thay đổi gì").FillAsync("Theo số mới");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu thành bản mới" }).ClickAsync();

        await page.Reaches("**/loi-van?ky=2024-02");
        await Assertions.Expect(page.GetByText("Đã sửa sau bản lời văn này")).ToHaveCountAsync(0);
        var sent = portal.Services.Reporting.Figures.Last("/periods/2024-02/narrative");
        Assert.Equal(("Theo số mới", 3, 2), ((string)sent["note"]!, sent["sections"]!.AsArray().Count, (int)Assert.Single(sent["parts"]!.AsArray())!["revision"]!));
        Assert.Contains("Các ngành khác ổn định.", (string)sent["sections"]![0]!["text"]!, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Bản 1", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Lời văn bản đầu.")).ToBeVisibleAsync();
        var office = await portal.SignedIn("vp", javaScript: false);
        await office.GotoAsync("/loi-van?ky=2024-02");
        await Assertions.Expect(office.GetByRole(AriaRole.Button, new() { Name = "Lưu thành bản mới" })).ToHaveCountAsync(0);
    }
}
