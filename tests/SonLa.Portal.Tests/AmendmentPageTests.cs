using Microsoft.Playwright;
using Xunit;

namespace SonLa.Portal.Tests;

/// <summary>A later decision that changes the plan in force, as office and planning department see it.</summary>
[Collection(nameof(PortalCollection))]
public sealed class AmendmentPageTests(PortalUnderTest portal)
{
    private StubDocuments Documents => portal.Services.Documents;

    [Fact]
    public async Task The_office_sees_what_a_later_document_changes_and_amends_the_plan_in_force()
    {
        var id = Documents.ProposeAmendment();
        var page = await portal.SignedIn("vp", javaScript: false);
        await page.GotoAsync($"/van-ban/de-xuat/{id}/giao");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Lập kế hoạch dự thảo" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Xem sẽ thay đổi gì" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "196,1 triệu USD" })).ToContainTextAsync("180 triệu USD");
        await Assertions.Expect(page.GetByText("Số thư viện: kế hoạch đang áp dụng không có chỉ tiêu này")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Có hiệu lực từ ngày")).ToHaveValueAsync("2024-06-14");
        await Snapshot.Take(page, "dieu-chinh");
        await page.GetByText("Nhiệm vụ mà văn bản này thu hồi").ClickAsync();
        await page.GetByLabel("2: Tổ chức hội nghị giao thương.").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Điều chỉnh kế hoạch" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Hãy nhập lý do.");
        await page.GetByText("Nhiệm vụ mà văn bản này thu hồi").ClickAsync();
        await Assertions.Expect(page.GetByLabel("2: Tổ chức hội nghị giao thương.")).ToBeCheckedAsync();
        await page.GetByLabel("Lời văn bản về việc thu hồi").FillAsync("Điều 2 bãi bỏ nhiệm vụ này");
        await page.GetByRole(AriaRole.Button, new() { Name = "Điều chỉnh kế hoạch" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice-done")).ToContainTextAsync("Đã giao");

        var sent = Documents.Amendments.Last();
        Assert.Equal(("2024-06-14", "t-2", "Điều 2 bãi bỏ nhiệm vụ này"), ((string?)sent["effectiveOn"], (string?)sent["withdrawnTasks"]![0]!["taskCode"], (string?)sent["withdrawnTasks"]![0]!["reason"]));
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_planning_department_sees_it_and_leaves_it_to_the_office_and_axe_finds_nothing(string language)
    {
        var id = Documents.ProposeAmendment();
        var page = await portal.SignedIn();
        await Axe.Switch(page, language);
        await page.GotoAsync($"/van-ban/de-xuat/{id}/dieu-chinh");

        await Assertions.Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("form[method=post] input[name=effective]")).ToHaveCountAsync(0);
        Assert.Equal("", string.Join('\n', await Axe.Violations(page)));

        var office = await portal.SignedIn("vp");
        await Axe.Switch(office, language);
        await office.GotoAsync($"/van-ban/de-xuat/{id}/dieu-chinh");
        Assert.Equal("", string.Join('\n', await Axe.Violations(office)));
    }
}
