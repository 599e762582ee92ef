using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Xunit;

namespace SonLa.Portal.Tests;

/// <summary>From signed documents to a plan in force, as the planning official and the office see it.</summary>
public sealed class DocumentTests(PortalUnderTest portal) : IClassFixture<PortalUnderTest>
{
    private const int UnknownParty = 37;
    private const int Merged = 145;

    private StubDocuments Documents => portal.Services.Documents;

    public static TheoryData<string, string> Pages()
    {
        var pages = new TheoryData<string, string>();
        foreach (var path in new[] { "?xem=can-xu-ly", "?xem=chi-tieu", "?xem=nhiem-vu", "?xem=con-trong", "?xem=ngoai", "?xem=da-quyet", "/diem/37", "/diem/10", "/diem/7", "/diem/151", "/giao" })
        {
            pages.Add(path, "vi");
            pages.Add(path, "en");
        }

        return pages;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Documents_are_uploaded_together_an_unreadable_one_is_named_and_the_others_are_read(bool javaScript)
    {
        var page = await portal.SignedIn(javaScript: javaScript);
        await page.GetByRole(AriaRole.Link, new() { Name = "Văn bản", Exact = true }).ClickAsync();
        await page.GetByLabel("Chọn một hoặc nhiều tệp").SetInputFilesAsync(new FilePayload[]
        {
            new() { Name = "trách nhiệm.docx", MimeType = "application/octet-stream", Buffer = new byte[3 * 1024 * 1024] },
            new() { Name = "thi-dua.pdf", MimeType = "application/pdf", Buffer = [1, 2, 3] },
            new() { Name = "anh.png", MimeType = "image/png", Buffer = [4] },
        });

        await page.GetByRole(AriaRole.Button, new() { Name = "Tải lên và đọc" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("anh.png: Tệp này không phải văn bản đọc được");
        await Assertions.Expect(page.Locator(".notice-done")).ToContainTextAsync("trách nhiệm.docx");
        await Assertions.Expect(page.Locator(".notice-done")).ToContainTextAsync("30 dòng chỉ tiêu (0 có con số), 5 nhiệm vụ");
        Assert.Equal(2, await page.Locator("table.documents input:checked").CountAsync());
        await Assertions.Expect(page.Locator("table.documents code").First).ToHaveTextAsync(StubDocuments.Sha256);
        await Snapshot.Take(page, "van-ban");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đọc chung thành đề xuất" }).ClickAsync();
        await page.Reaches("**/van-ban/de-xuat/*");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Đề xuất kế hoạch năm 2024");
    }

    [Fact]
    public async Task The_original_file_comes_back_byte_for_byte()
    {
        byte[] content = [37, 80, 68, 70, 0, 255, 10];
        var page = await portal.SignedIn();
        await page.GotoAsync("/van-ban");
        await page.GetByLabel("Chọn một hoặc nhiều tệp").SetInputFilesAsync(new FilePayload { Name = "quyết định.pdf", MimeType = "application/pdf", Buffer = content });
        await page.GetByRole(AriaRole.Button, new() { Name = "Tải lên và đọc" }).ClickAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "quyết định.pdf" }).First.ClickAsync());

        Assert.Equal("quyết định.pdf", download.SuggestedFilename);
        Assert.Equal(content, await File.ReadAllBytesAsync((await download.PathAsync())!));
    }

    [Fact]
    public async Task Reading_together_without_a_document_says_what_to_choose()
    {
        var page = await portal.SignedIn(javaScript: false);
        await page.GotoAsync("/van-ban");
        await page.GetByLabel("Chọn một hoặc nhiều tệp").SetInputFilesAsync(new FilePayload { Name = "a.pdf", MimeType = "application/pdf", Buffer = [1] });
        await page.GetByRole(AriaRole.Button, new() { Name = "Tải lên và đọc" }).ClickAsync();
        foreach (var box in await page.Locator("table.documents input:checked").AllAsync())
        {
            await box.UncheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Đọc chung thành đề xuất" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Hãy chọn từ 1 đến 10 văn bản");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_still_to_settle_comes_first_with_the_words_of_each_document_and_leaves_the_list_once_confirmed(bool javaScript)
    {
        var (page, id) = await Proposal("", javaScript);
        await Snapshot.Take(page, "de-xuat-can-xu-ly");
        await Assertions.Expect(page.GetByText("Còn 7 điểm cần bạn quyết định")).ToBeVisibleAsync();
        var merged = page.Locator($"#diem-{Merged}");
        await Assertions.Expect(merged).ToContainTextAsync("01/CT-UBND, đoạn 60");
        await Assertions.Expect(merged).ToContainTextAsync("Tỷ lệ chất thải rắn ở đô thị được xử lý");
        await Assertions.Expect(merged).ToContainTextAsync("2668/QĐ-UBND, bảng 3, hàng 8");

        await merged.GetByRole(AriaRole.Button).ClickAsync();

        await page.Reaches($"**?xem=can-xu-ly&xong={Merged}#diem-{UnknownParty}");
        await Assertions.Expect(page.GetByText("Còn 6 điểm cần bạn quyết định")).ToBeVisibleAsync();
        await Assertions.Expect(merged).ToHaveCountAsync(0);
        Assert.Equal("confirmed", (string?)Documents.Finding(id, Merged)["decision"]);
        await page.GetByRole(AriaRole.Link, new() { Name = "Đã quyết định (1)" }).ClickAsync();
        await Assertions.Expect(merged).ToContainTextAsync("Đã xác nhận");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_name_that_means_nobody_is_put_right_from_the_tree(bool javaScript)
    {
        var (page, id) = await Proposal("", javaScript);
        await page.Locator($"#diem-{UnknownParty}").GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator("optgroup")).Not.ToHaveCountAsync(0);
        await Snapshot.Take(page, "de-xuat-sua-co-quan");

        await page.GetByLabel("Chọn trong danh sách cơ quan").SelectOptionAsync(new SelectOptionValue { Label = "Sở Tài chính (Giám đốc Sở Tài chính)" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();

        await page.Reaches($"**?xem=can-xu-ly&xong={UnknownParty}");
        Assert.Equal("Giám đốc Sở Tài chính", (string?)Documents.Finding(id, UnknownParty)["value"]);
        await Assertions.Expect(page.Locator(".notice-done")).ToContainTextAsync("Đã sửa");
    }

    [Fact]
    public async Task A_target_is_typed_as_officials_write_numbers_and_a_mistake_is_explained()
    {
        var (page, id) = await Proposal("/diem/10?ve=chi-tieu", javaScript: false);
        await page.GetByLabel("Con số", new() { Exact = true }).FillAsync("7.5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("“7.5” không phải là số");
        await Snapshot.Take(page, "de-xuat-sua-so");

        await page.GetByLabel("Kiểu chỉ tiêu").SelectOptionAsync("range");
        await page.GetByLabel("Con số", new() { Exact = true }).FillAsync("");
        await page.GetByLabel("Khoảng: từ").FillAsync("7,5");
        await page.GetByLabel("đến", new() { Exact = true }).FillAsync("8");
        await page.GetByLabel("Nguyên văn trong văn bản").FillAsync("7,5 - 8%");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();

        await page.Reaches("**?xem=chi-tieu&xong=10");
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"kind":"range","value":null,"low":7.5,"high":8,"raw":"7,5 - 8%","source":"01/CT-UBND","sourceItem":"mục 1","note":null}"""),
            Documents.Finding(id, 10)["value"]));
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Tốc độ tăng tổng sản phẩm" })).ToContainTextAsync("7,5 - 8%");
    }

    [Fact]
    public async Task A_refused_correction_keeps_what_was_typed()
    {
        var (page, _) = await Proposal("/diem/5", javaScript: true);

        await page.GetByLabel("Giá trị đúng").FillAsync("sai");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Tên văn bản chưa đúng.");
        await Assertions.Expect(page.GetByLabel("Giá trị đúng")).ToHaveValueAsync("sai");
    }

    [Fact]
    public async Task A_name_is_taken_out_of_its_list()
    {
        var (page, id) = await Proposal($"/diem/{UnknownParty}", javaScript: false);

        await page.GetByRole(AriaRole.Button, new() { Name = "Bỏ tên này khỏi danh sách" }).ClickAsync();

        await page.Reaches($"**xong={UnknownParty}");
        var answered = Documents.Finding(id, UnknownParty);
        Assert.Equal(("corrected", null), ((string?)answered["decision"], (string?)answered["value"]));
    }

    [Fact]
    public async Task The_table_reads_like_the_annex_and_all_that_is_certain_is_confirmed_in_one_go()
    {
        var (page, id) = await Proposal("?xem=chi-tieu", javaScript: false);
        await Snapshot.Take(page, "de-xuat-chi-tieu");
        Assert.Equal(30, await page.Locator("table.sheet tbody tr").CountAsync());
        var export = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Giá trị hàng hóa tham gia xuất khẩu" });
        foreach (var cell in new[] { "196,1 triệu USD", "01/CT-UBND, đoạn 43", "Giám đốc Sở Công thương", "bảng 1, hàng 7", "Giám đốc Sở Ngoại vụ" })
        {
            await Assertions.Expect(export).ToContainTextAsync(cell);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận 137 giá trị đọc chắc chắn" }).ClickAsync();

        await Assertions.Expect(page.Locator(".notice-done")).ToHaveTextAsync("Đã xác nhận 137 giá trị.");
        Assert.Equal("confirmed", (string?)Documents.Finding(id, 10)["decision"]);
        Assert.Null((string?)Documents.Finding(id, Merged)["decision"]);
    }

    [Fact]
    public async Task Tasks_stand_in_a_table_of_their_own_with_what_is_only_asked_for_and_a_deadline_is_taken_out()
    {
        var (page, id) = await Proposal("?xem=nhiem-vu", javaScript: false);
        await Snapshot.Take(page, "de-xuat-nhiem-vu");
        var request = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Điều 2/2" });
        await Assertions.Expect(request).ToContainTextAsync("Đề nghị, không bắt buộc");
        await Assertions.Expect(request).ToContainTextAsync("Giám đốc Sở Kế hoạch và Đầu tư");

        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "hằng tháng, báo cáo UBND tỉnh" }).GetByRole(AriaRole.Link).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bỏ khỏi kế hoạch" }).ClickAsync();

        await page.Reaches("**?xem=nhiem-vu&xong=154");
        Assert.Equal("corrected", (string?)Documents.Finding(id, 154)["decision"]);
        Assert.Null(Documents.Finding(id, 154)["value"]);
    }

    [Fact]
    public async Task Nothing_is_adopted_while_a_point_waits_and_the_office_issues_what_the_planner_prepared()
    {
        var (page, id) = await Proposal("/giao", javaScript: false);
        await Assertions.Expect(page.GetByText("Còn 7 điểm chưa quyết định.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("6 chỉ tiêu để trống, vẫn giao trách nhiệm: 9, 11, 17, 23, 27, 28.");
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Lập kế hoạch dự thảo" }).CountAsync());
        await page.GotoAsync($"/van-ban/de-xuat/{id}");
        for (var left = 7; left > 0; left--)
        {
            await page.Locator(".finding").First.GetByRole(AriaRole.Button).ClickAsync();
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Tiếp: xem sẽ giao gì cho ai" }).ClickAsync();
        await Snapshot.Take(page, "de-xuat-giao");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lập kế hoạch dự thảo" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Dự thảo đã lập.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Chưa xác định được là cơ quan nào: Thủ trưởng các Sở, ngành liên quan");

        var office = await portal.SignedIn("vp");
        await office.GotoAsync($"/van-ban/de-xuat/{id}/giao");
        Assert.Empty(await Axe.Violations(office));
        await office.GetByRole(AriaRole.Button, new() { Name = "Giao kế hoạch" }).ClickAsync();

        await Assertions.Expect(office.GetByRole(AriaRole.Status).Filter(new() { HasText = "162 nhiệm vụ chỉ tiêu đã được giao" })).ToBeVisibleAsync();
        await Snapshot.Take(office, "de-xuat-da-giao");
    }

    [Fact]
    public async Task For_others_the_pages_are_not_there()
    {
        var id = Documents.Propose();
        var page = await portal.SignedIn("gd.so-ct");
        Assert.Equal(0, await page.GetByRole(AriaRole.Link, new() { Name = "Văn bản", Exact = true }).CountAsync());

        foreach (var path in new[] { "/van-ban", $"/van-ban/de-xuat/{id}", $"/van-ban/de-xuat/{id}/giao", $"/van-ban/de-xuat/{id}/diem/37", $"/van-ban/{id}/tep" })
        {
            Assert.Equal(404, (await page.GotoAsync(path))?.Status);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_violation(string path, string language)
    {
        var page = await portal.SignedIn();
        await Axe.Switch(page, language);
        await page.GotoAsync($"/van-ban/de-xuat/{Documents.Propose()}{path}");

        Assert.Empty(await Axe.Violations(page));
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_list_of_documents_has_no_violation(string language)
    {
        var page = await portal.SignedIn();
        await Axe.Switch(page, language);
        await page.GotoAsync("/van-ban");
        await page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "a.pdf", MimeType = "application/pdf", Buffer = [1] });
        await page.Locator(".panel button").ClickAsync();
        await page.Locator(".notice-done").WaitForAsync();

        Assert.Empty(await Axe.Violations(page));
        if (language == "en")
        {
            await Snapshot.Take(page, "van-ban-en");
        }
    }

    [Fact]
    public async Task A_narrow_screen_scrolls_the_table_and_not_the_page()
    {
        var page = await portal.SignedIn(width: 360);
        foreach (var path in new[] { "?xem=can-xu-ly", "?xem=chi-tieu", "/diem/10", "/giao" })
        {
            await page.GotoAsync($"/van-ban/de-xuat/{Documents.Propose()}{path}");

            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), path);
        }

        await Snapshot.Take(page, "de-xuat-hep");
    }

    private async Task<(IPage Page, Guid Id)> Proposal(string path, bool javaScript)
    {
        var id = Documents.Propose();
        var page = await portal.SignedIn(javaScript: javaScript);
        await page.GotoAsync($"/van-ban/de-xuat/{id}{path}");
        return (page, id);
    }
}
