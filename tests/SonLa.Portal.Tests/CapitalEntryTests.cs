using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Xunit;

namespace SonLa.Portal.Tests;

[Collection(nameof(PortalCollection))]
public sealed class CapitalEntryTests(PortalUnderTest portal)
{
    [Fact]
    public async Task A_need_is_recorded_from_the_projects_page_and_what_is_refused_stays_typed()
    {
        var page = await portal.SignedIn("tc", javaScript: false);
        await page.GotoAsync($"/von-dau-tu/du-an/{StubCapital.ProjectId}?nam=2024");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ghi nhu cầu, khối lượng, tạm ứng, trần" }).ClickAsync();
        await page.GetByLabel("Loại số liệu").SelectOptionAsync("need");
        await page.GetByLabel("Số tiền (đồng)").FillAsync("1.5");
        await page.GetByLabel("Tính từ ngày").FillAsync("2024-06-30");
        await page.GetByLabel("Văn bản, chứng từ").FillAsync("sai");

        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi sổ" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Hãy ghi năm, ngày và số tiền bằng số");
        await page.GetByLabel("Số tiền (đồng)").FillAsync("1.250.000.000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi sổ" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("số lũy kế sẽ âm");
        await Assertions.Expect(page.GetByLabel("Số tiền (đồng)")).ToHaveValueAsync("1.250.000.000");
        await Snapshot.Take(page, "ghi-nhu-cau");
        await page.GetByLabel("Văn bản, chứng từ").FillAsync("12/BC-BQL");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi sổ" }).ClickAsync();
        await page.Reaches($"**/von-dau-tu/du-an/{StubCapital.ProjectId}?nam=2024");

        var entry = Sent("capacity")["entries"]![0]!;
        Assert.Equal(("DA-01", "need", "tw", 2024, 1_250_000_000m, "2024-06-30", "12/BC-BQL"), ((string?)entry["projectCode"], (string?)entry["kind"], (string?)entry["sourceCode"], (int)entry["year"]!, (decimal)entry["amountInDong"]!, (string?)entry["on"], (string?)entry["reference"]));
    }

    [Fact]
    public async Task A_check_of_thrift_is_recorded_under_the_years_directive_and_withdrawn_with_its_reason()
    {
        var page = await portal.SignedIn("tc", javaScript: false);
        await page.GotoAsync("/ngan-sach?nam=2024");
        await page.GetByRole(AriaRole.Link, new() { Name = "Kiểm tra thực hành tiết kiệm, chống lãng phí" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Theo Chỉ thị 21/CT-UBND ngày 11/12/2023.")).ToBeVisibleAsync();
        await page.GetByLabel("Cơ quan được kiểm tra").SelectOptionAsync("so-yt");
        await page.GetByLabel("Ngày kiểm tra").FillAsync("2024-06-20");
        await page.GetByLabel("Lãng phí, chi sai (đồng)").FillAsync("12.500.000");
        await page.GetByLabel("Biên bản, kết luận").FillAsync("15/KL-STC");
        await page.GetByLabel("Nội dung kiểm tra").FillAsync("Mua sắm tài sản");
        await page.GetByLabel("Kết luận", new() { Exact = true }).FillAsync("Mua vượt định mức");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi", Exact = true }).ClickAsync();

        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "15/KL-STC" });
        await Assertions.Expect(row).ToContainTextAsync("12.500.000");
        Assert.Equal(("so-yt", 12_500_000m, 0m), ((string?)Sent("thrift")["organisationCode"], (decimal)Sent("thrift")["wasteInDong"]!, (decimal)Sent("thrift")["recoveredInDong"]!));
        await Snapshot.Take(page, "tiet-kiem");
        await page.GetByLabel("Lý do").FillAsync("Ghi nhầm cơ quan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rút" }).ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("Đã rút, không tính: Ghi nhầm cơ quan");

        var planner = await portal.SignedIn(javaScript: false);
        await planner.GotoAsync("/ngan-sach/tiet-kiem?nam=2024");
        await Assertions.Expect(planner.GetByRole(AriaRole.Row).Filter(new() { HasText = "15/KL-STC" })).ToBeVisibleAsync();
        await Assertions.Expect(planner.GetByRole(AriaRole.Button, new() { Name = "Ghi", Exact = true })).ToHaveCountAsync(0);
    }

    private JsonNode Sent(string act) => portal.Services.Capital.Done.Last(done => done.Act == act).Body!;
}
