using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace SonLa.Portal.Tests;

/// <summary>A portal of its own, because its one proposal and its one file go through all their states.</summary>
public sealed class CapitalTests(PortalUnderTest portal) : IClassFixture<PortalUnderTest>
{
    [Fact]
    public async Task The_province_sees_both_ratios_with_their_denominators()
    {
        var page = await portal.SignedIn(javaScript: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "Vốn đầu tư", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("9,10 %");
        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("mẫu số 6.593.406.593.406 đồng");
        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("10,60 %");
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Sở Giao thông vận tải" })).ToContainTextAsync("10,60 %");
        await Snapshot.Take(page, "von-dau-tu");
    }

    [Fact]
    public async Task A_round_shows_49_996_percent_exactly_and_what_was_corrected_since()
    {
        var page = await portal.SignedIn(javaScript: false);
        await page.GotoAsync("/von-dau-tu/dot/2024/1");

        var line = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "DA-01" });
        await Assertions.Expect(line).ToContainTextAsync("50,00 %");
        await Assertions.Expect(line).ToContainTextAsync("49,996 %");
        await Assertions.Expect(line).ToContainTextAsync("nay: 500.000.000 trên 1.000.000.000");
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "DA-02" })).ToContainTextAsync("66,6666666666… %");
        await Snapshot.Take(page, "dot-ra-soat");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Tải danh sách .docx" }).ClickAsync());
        Assert.Equal("danh-sach-dot-1-2024.docx", download.SuggestedFilename);
    }

    [Fact]
    public async Task A_project_shows_its_ledger_and_an_owner_sees_no_pages_of_those_who_steer()
    {
        var page = await portal.SignedIn("gd.so-ct");
        await page.GetByRole(AriaRole.Link, new() { Name = "Vốn đầu tư", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("DA-01") }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("DA-01: Đường tỉnh 101");
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "KB-01" })).ToContainTextAsync("499.960.000");
        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("Chưa bàn giao 2 km mặt bằng");
        await Snapshot.Take(page, "du-an");
        await page.GotoAsync("/von-dau-tu");
        await Assertions.Expect(page.GetByText("10,60 %")).ToHaveCountAsync(0);
        await page.GotoAsync("/von-dau-tu/nhap");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Gửi và kiểm tra" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_proposal_is_drafted_edited_with_its_consequences_submitted_decided_and_voided()
    {
        var planner = await portal.SignedIn(javaScript: false);
        await planner.GotoAsync("/von-dau-tu/dot/2024/1");
        await Assertions.Expect(planner.GetByLabel("Khối lượng chưa thanh toán")).ToHaveValueAsync("45");
        await Assertions.Expect(planner.GetByText("Mức ghi sẵn là giả định: Chưa văn bản nào nêu.")).ToBeVisibleAsync();
        await planner.GetByLabel("Dự án chuyển tiếp").FillAsync("35");
        await planner.GetByRole(AriaRole.Button, new() { Name = "Lập phương án" }).ClickAsync();
        await planner.Reaches("**/von-dau-tu/dieu-chuyen/*");
        Assert.Equal(35, (int)Body("propose")["weights"]!["carriedOver"]!);
        await Assertions.Expect(planner.GetByRole(AriaRole.Row).Filter(new() { HasText = "DA-04" })).ToContainTextAsync("chưa ghi trần trung hạn");

        var amount = planner.GetByLabel("Số tiền của DA-01, nguồn tw");
        await amount.FillAsync("ba trăm");
        await planner.GetByRole(AriaRole.Button, new() { Name = "Lưu và xem hệ quả" }).ClickAsync();
        await Assertions.Expect(planner.GetByRole(AriaRole.Alert)).ToContainTextAsync("DA-01, tw: hãy nhập số đồng");

        await amount.FillAsync("-300.000.000");
        await planner.GetByRole(AriaRole.Button, new() { Name = "Lưu và xem hệ quả" }).ClickAsync();
        await Assertions.Expect(planner.GetByRole(AriaRole.Alert)).ToContainTextAsync("Hãy ghi vì sao sửa");
        await planner.GetByLabel("Vì sao sửa").FillAsync("Chủ đầu tư đề nghị");
        await planner.GetByRole(AriaRole.Button, new() { Name = "Lưu và xem hệ quả" }).ClickAsync();
        await Assertions.Expect(planner.GetByText("Nguồn tw: số thu hồi trừ số giao thêm phải bằng 0.")).ToBeVisibleAsync();
        await Assertions.Expect(planner.GetByRole(AriaRole.Row).Filter(new() { HasText = "DA-01" })).ToContainTextAsync("đã sửa tay");
        await Assertions.Expect(planner.GetByRole(AriaRole.Button, new() { Name = "Trình Chủ tịch UBND tỉnh" })).ToBeDisabledAsync();
        await Snapshot.Take(planner, "dieu-chuyen-sua");
        Assert.Equal(-300_000_000m, (decimal)Assert.Single(Body("edit")["lines"]!.AsArray())!["amountInDong"]!);

        Assert.Equal("Chủ đầu tư đề nghị", (string)Body("edit")["lines"]![0]!["reason"]!);
        await amount.FillAsync("-400.000.000");
        await planner.GetByLabel("Vì sao sửa").FillAsync("Như đề xuất");
        await planner.GetByRole(AriaRole.Button, new() { Name = "Lưu và xem hệ quả" }).ClickAsync();
        await planner.GetByRole(AriaRole.Button, new() { Name = "Trình Chủ tịch UBND tỉnh" }).ClickAsync();
        await Assertions.Expect(planner.Locator(".lead-in")).ToHaveTextAsync("Đã trình");

        var chairman = await portal.SignedIn("ct", javaScript: false);
        await chairman.GotoAsync($"/von-dau-tu/dieu-chuyen/{StubCapital.ActId}");
        await chairman.GetByLabel("Số văn bản").FillAsync("1100/QĐ-UBND");
        await chairman.GetByRole(AriaRole.Button, new() { Name = "Chấp thuận, chuyển vốn" }).ClickAsync();
        await Assertions.Expect(chairman.GetByRole(AriaRole.Alert)).ToContainTextAsync("Hãy chọn ngày của văn bản.");
        await chairman.GetByLabel("Ngày văn bản").FillAsync("2024-07-04");
        await chairman.GetByRole(AriaRole.Button, new() { Name = "Chấp thuận, chuyển vốn" }).ClickAsync();
        await Assertions.Expect(chairman.Locator(".lead-in")).ToHaveTextAsync("Đã quyết định, vốn đã chuyển");
        Assert.Equal(("1100/QĐ-UBND", "2024-07-04", true), ((string)Body("decision")["documentNumber"]!, (string)Body("decision")["on"]!, (bool)Body("decision")["approved"]!));

        await chairman.GetByLabel("Số văn bản").FillAsync("1200/QĐ-UBND");
        await chairman.GetByLabel("Ngày văn bản").FillAsync("2024-07-05");
        await chairman.GetByRole(AriaRole.Textbox, new() { Name = "Lý do" }).FillAsync("Nhầm số liệu");
        await chairman.GetByRole(AriaRole.Button, new() { Name = "Hủy điều chuyển" }).ClickAsync();
        await Assertions.Expect(chairman.Locator(".lead-in")).ToHaveTextAsync("Đã hủy, vốn đã trả lại");
    }

    [Fact]
    public async Task A_round_when_necessary_names_its_projects_and_an_unknown_code_is_shown_before()
    {
        var page = await portal.SignedIn(javaScript: false);
        await page.GotoAsync("/von-dau-tu?nam=2024");
        await Assertions.Expect(page.GetByText("đến hết ngày 14/11/2024")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Mở đợt rà soát khi cần thiết" }).ClickAsync();
        await page.GetByLabel("Số liệu đến hết ngày").FillAsync("2024-07-01");
        await page.GetByLabel("Mã các dự án, mỗi dòng một mã").FillAsync("DA-01\nDA-99");
        await page.GetByLabel("Lý do: vì sao").FillAsync("Nhà thầu bỏ thi công");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mở đợt và chốt danh sách" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("“DA-99”");
        await Assertions.Expect(page.GetByLabel("Lý do: vì sao")).ToHaveValueAsync("Nhà thầu bỏ thi công");

        await page.GetByLabel("Mã các dự án, mỗi dòng một mã").FillAsync("DA-01\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mở đợt và chốt danh sách" }).ClickAsync();
        await page.Reaches("**/von-dau-tu/dot/2024/3");

        var sent = Body("ad-hoc");
        Assert.Equal(("2024-07-01", "Nhà thầu bỏ thi công", "DA-01"), ((string)sent["cutOff"]!, (string)sent["reason"]!, (string)Assert.Single(sent["projectCodes"]!.AsArray())!));
        Assert.Null(sent["overridesDeadlineBy"]);
        await page.GotoAsync("/von-dau-tu?nam=2024");
        await Assertions.Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Đợt 3, khi cần thiết" })).ToContainTextAsync("Nhà thầu bỏ thi công");
    }

    [Fact]
    public async Task A_projects_group_and_programme_are_corrected_and_the_history_shows()
    {
        var page = await portal.SignedIn(javaScript: false);
        await page.GotoAsync($"/von-dau-tu/du-an/{StubCapital.ProjectId}");
        await page.GetByText("Đính chính chương trình, nhóm dự án").ClickAsync();
        await page.GetByLabel("Chương trình (để trống").FillAsync("Nông thôn mới");
        await page.GetByLabel("Nhóm dự án", new() { Exact = true }).SelectOptionAsync("b");
        await page.GetByLabel("Số văn bản").FillAsync("80/QĐ-UBND");
        await page.GetByLabel("Lý do").FillAsync("Ghi nhầm khi nhập");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đính chính" }).ClickAsync();

        var correction = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Ghi nhầm khi nhập" });
        await Assertions.Expect(correction).ToContainTextAsync("Giảm nghèo bền vững, Chưa ghi nhóm");
        await Assertions.Expect(correction).ToContainTextAsync("Nông thôn mới, Nhóm B");
        await Assertions.Expect(page.Locator(".lead-in")).ToContainTextAsync("Nông thôn mới · Nhóm B");
        Assert.Equal("b", (string)Body("classification")["group"]!);
        await Snapshot.Take(page, "du-an-dinh-chinh");
        var owner = await portal.SignedIn("gd.so-ct");
        await owner.GotoAsync($"/von-dau-tu/du-an/{StubCapital.ProjectId}");
        await Assertions.Expect(owner.GetByRole(AriaRole.Button, new() { Name = "Đính chính" })).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_is_sent_looked_at_and_posted_with_its_progress(bool javaScript)
    {
        portal.Services.Capital.PostingMayEnd = false;
        var page = await portal.SignedIn("tc", javaScript);
        await page.GotoAsync("/von-dau-tu/nhap");
        await page.GetByLabel("Tệp danh sách").SetInputFilesAsync(new FilePayload { Name = "kho-bac.csv", MimeType = "text/csv", Buffer = "Mã dự án;Số tiền"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi và kiểm tra" }).ClickAsync();
        await page.Reaches("**/von-dau-tu/nhap/*");

        Assert.Equal("Mã dự án;Số tiền", (string?)portal.Services.Capital.Done.Last(done => done.Act == "kho-bac.csv 2024").Body);
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "KB-01" })).ToContainTextAsync("1.234.567");
        await Snapshot.Take(page, "nhap-xem-truoc");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi sổ 20.000 dòng" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "5.000 trên 20.000 dòng" })).ToBeVisibleAsync();

        // The page loads itself again until the file is posted.
        portal.Services.Capital.PostingMayEnd = true;
        await Assertions.Expect(page.Locator(".lead-in")).ToHaveTextAsync("Đã ghi sổ", new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task A_refused_file_names_line_column_and_remedy()
    {
        var page = await portal.SignedIn("tc", javaScript: false);
        await page.GotoAsync("/von-dau-tu/nhap");
        await page.GetByRole(AriaRole.Link, new() { Name = "sai.csv" }).ClickAsync();

        var fault = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "năm trăm" });
        await Assertions.Expect(fault).ToContainTextAsync("7");
        await Assertions.Expect(fault).ToContainTextAsync("Số tiền (D)");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Ghi sổ") })).ToHaveCountAsync(0);
        await Snapshot.Take(page, "nhap-loi");
    }

    private System.Text.Json.Nodes.JsonNode Body(string act) => portal.Services.Capital.Done.Last(done => done.Act == act).Body!;
}
