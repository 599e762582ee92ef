using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Xunit;

namespace SonLa.Portal.Tests;

/// <summary>A portal of its own, because its offers are decided on once and for all.</summary>
public sealed class OfferTests(PortalUnderTest portal) : IClassFixture<PortalUnderTest>
{
    [Fact]
    public async Task The_planning_department_reads_the_documents_words_and_accepts_or_declines_each_deadline()
    {
        var page = await portal.SignedIn(javaScript: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "Văn bản", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Thời hạn và đợt rà soát từ văn bản" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("năm 2024");

        var known = Card(page, "Báo cáo tháng");
        await Assertions.Expect(known).ToContainTextAsync("không có gì mới, không cần làm gì: Báo cáo đánh giá (2668/QĐ-UBND, Điều 2, Báo cáo tháng 01/2024: hạn 17/01/2024)");
        await Assertions.Expect(known.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);

        var other = Card(page, "Báo cáo bổ sung");
        await Assertions.Expect(other).ToContainTextAsync("Trước ngày 20 hằng tháng, các sở báo cáo bổ sung.");
        await Assertions.Expect(other).ToContainTextAsync("nhưng hạn khác: Báo cáo đánh giá");
        await other.GetByRole(AriaRole.Button, new() { Name = "Chấp nhận, áp dụng song song" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Hãy nêu lý do áp dụng song song");
        await Snapshot.Take(page, "thoi-han");
        await other.GetByLabel("Lý do (bắt buộc)").FillAsync("Theo dõi chặt hơn");
        await other.GetByRole(AriaRole.Button, new() { Name = "Chấp nhận, áp dụng song song" }).ClickAsync();
        await Assertions.Expect(other).ToContainTextAsync("Đã chấp nhận, 09:00, 20/02/2024: Theo dõi chặt hơn");
        Assert.Equal(("b", "Theo dõi chặt hơn"), ((string?)Body("acceptance")["beside"]![0], (string?)Body("acceptance")["reason"]));

        var quarterly = Card(page, "Cập nhật kịch bản tăng trưởng");
        await Assertions.Expect(quarterly).ToContainTextAsync("Chậm nhất ngày 25 của tháng cuối quý (quý I, quý II, quý III) (giả định");
        await quarterly.GetByRole(AriaRole.Button, new() { Name = "Từ chối" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("bắt buộc");
        await quarterly.GetByLabel("Lý do (bắt buộc khi từ chối)").FillAsync("Đã báo cáo theo tháng");
        await quarterly.GetByRole(AriaRole.Button, new() { Name = "Từ chối" }).ClickAsync();
        await Assertions.Expect(quarterly).ToContainTextAsync("Đã từ chối, 09:00, 20/02/2024: Đã báo cáo theo tháng");
    }

    [Fact]
    public async Task A_round_is_accepted_with_its_warning_and_one_that_differs_can_only_be_declined()
    {
        var page = await portal.SignedIn(javaScript: false);
        await page.GotoAsync("/van-ban/thoi-han?nam=2024");

        await Assertions.Expect(Card(page, "Đợt 1")).ToContainTextAsync("Năm này đã có đúng như vậy");
        await Assertions.Expect(Card(page, "Đợt 2").GetByRole(AriaRole.Button)).ToHaveCountAsync(1);
        await Assertions.Expect(Card(page, "Đợt 2")).ToContainTextAsync("không bị thay thế ở đây");
        var added = Card(page, "Đợt 3");
        await Assertions.Expect(added).ToContainTextAsync("Đợt 3: đến 2024-10-31 giải ngân dưới 80 %.");
        await added.GetByLabel("Cảnh báo chủ đầu tư").FillAsync("21");
        await added.GetByRole(AriaRole.Button, new() { Name = "Chấp nhận" }).ClickAsync();
        await Assertions.Expect(added).ToContainTextAsync("Đã chấp nhận");

        Assert.Contains(portal.Services.Offers.Done, done => (int?)done.Body["warningDaysBefore"] == 21);
    }

    [Fact]
    public async Task The_chairman_sees_and_does_not_decide_and_for_others_the_page_is_not_there()
    {
        var chairman = await portal.SignedIn("ct", javaScript: false);
        await chairman.GotoAsync("/van-ban/thoi-han?nam=2024");
        await Assertions.Expect(Card(chairman, "Báo cáo tháng")).ToBeVisibleAsync();
        await Assertions.Expect(chairman.GetByRole(AriaRole.Button, new() { Name = "Từ chối" })).ToHaveCountAsync(0);

        var head = await portal.SignedIn("gd.so-ct", javaScript: false);
        await head.GotoAsync("/van-ban/thoi-han?nam=2024");
        await Assertions.Expect(head.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Không tìm thấy trang");
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Neither_offers_nor_an_empty_year_have_a_violation(string language)
    {
        var page = await portal.SignedIn();
        await Axe.Switch(page, language);
        foreach (var path in new[] { "/van-ban/thoi-han?nam=2024", "/van-ban/thoi-han?nam=2031" })
        {
            await page.GotoAsync(path);
            Assert.Equal((path, ""), (path, string.Join('\n', await Axe.Violations(page))));
        }
    }

    private static ILocator Card(IPage page, string title) => page.Locator("section.offer").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true }) });

    private JsonObject Body(string decision) => portal.Services.Offers.Done.Last(done => done.Decision == decision).Body;
}
