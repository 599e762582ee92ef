using Microsoft.Playwright;
using Xunit;

namespace SonLa.Portal.Tests;

[Collection(nameof(PortalCollection))]
public sealed class PageTests(PortalUnderTest portal)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_signs_in_is_led_to_the_page_they_asked_for(bool javaScript)
    {
        var page = await portal.Visitor(javaScript);
        await page.GotoAsync("/tre-han");
        Assert.Contains("/dang-nhap", page.Url, StringComparison.Ordinal);
        await Snapshot.Take(page, "dang-nhap");

        await page.GetByLabel("Tên đăng nhập").FillAsync("khdt");
        await page.GetByLabel("Mật khẩu").FillAsync(StubServices.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();

        await page.Reaches("**/tre-han");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Danh sách trễ hạn");
    }

    [Fact]
    public async Task A_wrong_password_is_explained_and_the_form_kept()
    {
        var page = await portal.Visitor();
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync("khdt");
        await page.GetByLabel("Mật khẩu").FillAsync("sai");

        var answer = await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync(),
            response => response.Request.Method == "POST");

        Assert.Equal(422, answer.Status);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Tên đăng nhập hoặc mật khẩu không đúng.");
        await Assertions.Expect(page.GetByLabel("Tên đăng nhập")).ToHaveValueAsync("khdt");
    }

    [Fact]
    public async Task An_empty_sign_in_names_each_field()
    {
        var page = await portal.Visitor(javaScript: false);
        await page.GotoAsync("/dang-nhap");

        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Hãy nhập tên đăng nhập");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Hãy nhập mật khẩu");
        await Snapshot.Take(page, "dang-nhap-loi");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_plan_shows_its_28_indicators_with_target_source_lead_and_state(bool javaScript)
    {
        var page = await portal.SignedIn(javaScript: javaScript);
        await page.GetByRole(AriaRole.Link, new() { Name = "Chỉ tiêu", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Kế hoạch năm 2024: 28 chỉ tiêu");
        await Snapshot.Take(page, "chi-tieu");
        Assert.Equal(3, await page.Locator("table.plan").CountAsync());
        Assert.Equal(28, await page.Locator("table.plan tbody tr:not(.part)").CountAsync());
        var export = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Giá trị hàng hóa tham gia xuất khẩu" });
        await Assertions.Expect(export).ToContainTextAsync("196,1 triệu USD");
        await Assertions.Expect(export).ToContainTextAsync("01/CT-UBND");
        await Assertions.Expect(export).ToContainTextAsync("Giám đốc Sở Công thương");
        await Assertions.Expect(export).ToContainTextAsync("1.687,25");
        await Assertions.Expect(export).ToContainTextAsync("Chậm tiến độ");
    }

    [Fact]
    public async Task An_open_target_and_a_conflict_between_documents_are_states_like_others()
    {
        var page = await portal.SignedIn();
        await page.GotoAsync("/chi-tieu");

        Assert.Equal(StubPlan.Open().Count, await page.Locator("table.plan .state", new() { HasText = "Chưa giao chỉ tiêu" }).CountAsync());
        await Assertions.Expect(page.Locator("table.plan .state", new() { HasText = "Văn bản chưa thống nhất" }).First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_plan_is_filtered_by_state(bool javaScript)
    {
        var page = await portal.SignedIn(javaScript: javaScript);
        await page.GotoAsync("/chi-tieu");

        await page.GetByLabel("Trạng thái", new() { Exact = true }).SelectOptionAsync("behind");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem" }).ClickAsync();

        await page.Reaches("**/chi-tieu?*trang-thai=behind*");
        Assert.Equal(1, await page.Locator("table.plan tbody tr").CountAsync());
    }

    [Fact]
    public async Task The_late_list_names_organisation_office_holder_obligation_due_day_and_days()
    {
        var page = await portal.SignedIn();
        await page.GotoAsync("/tre-han");
        await Snapshot.Take(page, "tre-han");

        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "UBND huyện Mộc Châu" }).First;
        foreach (var cell in new[] { "Chủ tịch UBND huyện Mộc Châu", "Báo cáo tháng 02/2024", "17/02/2024", "3" })
        {
            await Assertions.Expect(row).ToContainTextAsync(cell);
        }
    }

    [Fact]
    public async Task The_late_list_is_filtered_by_organisation()
    {
        var page = await portal.SignedIn(javaScript: false);
        await page.GotoAsync("/tre-han");

        await page.GetByLabel("Cơ quan").SelectOptionAsync("h-moc-chau");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lọc" }).ClickAsync();

        Assert.Equal(1, await page.Locator("tbody tr").CountAsync());
    }

    [Fact]
    public async Task The_start_page_shows_what_awaits_the_reader()
    {
        var page = await portal.SignedIn("gd.so-ct");

        await Assertions.Expect(page.Locator("a[href^='/bao-cao/']").Filter(new() { HasText = "Báo cáo tháng 02/2024" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".state-counts")).ToContainTextAsync("Chậm tiến độ");
        await Assertions.Expect(page.GetByText("Hôm nay, 20/02/2024")).ToBeVisibleAsync();
        await Snapshot.Take(page, "trang-chu");
    }

    [Fact]
    public async Task While_Reporting_is_away_the_plan_is_still_shown_and_the_page_says_what_is_missing()
    {
        var page = await portal.SignedIn();
        portal.Services.ReportingIsDown = true;
        try
        {
            await page.GotoAsync("/chi-tieu");

            Assert.Equal(28, await page.Locator("table.plan tbody tr:not(.part)").CountAsync());
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Dịch vụ tạm ngừng");
            await Snapshot.Take(page, "chi-tieu-thieu-trang-thai");
        }
        finally
        {
            portal.Services.ReportingIsDown = false;
        }
    }

    [Fact]
    public async Task A_session_that_Identity_ended_leads_to_the_sign_in_page_at_the_next_click()
    {
        var page = await portal.SignedIn();
        portal.Services.SessionsAreOver = true;
        try
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Trễ hạn" }).ClickAsync();

            await page.Reaches("**/dang-nhap?*");
            await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Phiên làm việc đã hết" })).ToBeVisibleAsync();
        }
        finally
        {
            portal.Services.SessionsAreOver = false;
        }
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var page = await portal.SignedIn();

        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await page.Reaches("**/dang-nhap?*");
        await page.GotoAsync("/chi-tieu");

        Assert.Contains("/dang-nhap", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_is_a_switch_away_and_stays()
    {
        var page = await portal.SignedIn();

        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await page.GotoAsync("/chi-tieu");

        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Plan of 2024: 28 indicators");
        await Snapshot.Take(page, "chi-tieu-en");
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so()
    {
        var page = await portal.SignedIn();

        var answer = await page.GotoAsync("/khong-co-trang-nay");

        Assert.Equal(404, answer?.Status);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Không tìm thấy trang");
        await Snapshot.Take(page, "khong-tim-thay");
    }

    [Fact]
    public async Task Navigation_keeps_the_page_and_moves_its_content()
    {
        var page = await portal.SignedIn();
        await page.EvaluateAsync("window.__kept = true");

        await page.GetByRole(AriaRole.Link, new() { Name = "Trễ hạn" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Danh sách trễ hạn");
        Assert.True(await page.EvaluateAsync<bool>("window.__kept === true"));
    }

    [Fact]
    public async Task The_pages_run_under_their_own_content_policy_without_a_complaint()
    {
        var page = await portal.SignedIn();
        var complaints = new List<string>();
        page.Console += (_, said) => complaints.Add($"{said.Type}: {said.Text}");
        foreach (var path in new[] { "/", "/chi-tieu", "/tre-han", "/hop-thu", "/tong-hop" })
        {
            await page.GotoAsync(path);
        }

        Assert.DoesNotContain(complaints, said => said.StartsWith("error", StringComparison.Ordinal));
    }
}
