using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace SonLa.Portal.Tests;

/// <summary>A portal of its own, because its one proposal and its one movement go through their states.</summary>
public sealed class EvaluationPageTests(PortalUnderTest portal) : IClassFixture<PortalUnderTest>
{
    [Fact]
    public async Task The_office_looks_at_the_evidence_judges_and_proposes_and_the_chairman_decides()
    {
        var office = await portal.SignedIn("vp", javaScript: false);
        await office.GotoAsync("/danh-gia?ky=2024-02");
        await Assertions.Expect(office.GetByRole(AriaRole.Row).Filter(new() { HasText = "Sở Công Thương" }).First).ToContainTextAsync("78,57/100");
        await office.GetByRole(AriaRole.Row).Filter(new() { HasText = "78,57/100" }).GetByRole(AriaRole.Link, new() { Name = "Sở Công Thương" }).ClickAsync();
        await Assertions.Expect(office.Locator(".facts").First).ToContainTextAsync("không làm chủ đầu tư dự án nào có vốn trong năm");
        await Assertions.Expect(office.GetByRole(AriaRole.Row).Filter(new() { HasText = "Báo cáo tháng 02/2024" })).ToContainTextAsync("Bản nộp lần 1");
        await Snapshot.Take(office, "danh-gia-minh-chung");

        await office.GetByLabel("Tiến độ", new() { Exact = true }).SelectOptionAsync("on-time");
        await office.GetByRole(AriaRole.Button, new() { Name = "Ghi đánh giá" }).ClickAsync();
        await Assertions.Expect(office.GetByRole(AriaRole.Alert)).ToContainTextAsync("Không có mức này trong thang đánh giá.");
        await office.GetByLabel("Chất lượng", new() { Exact = true }).SelectOptionAsync("good");
        await office.GetByRole(AriaRole.Button, new() { Name = "Ghi đánh giá" }).ClickAsync();
        await Assertions.Expect(office).ToHaveURLAsync(new Regex($"/danh-gia/{StubEvaluation.EvaluationId}$"));
        Assert.Contains(portal.Services.Evaluation.Done, done => done.Act == "judge" && ((string?)done.Body["subject"]!["kind"], (string?)done.Body["subject"]!["organisationCode"], (string?)done.Body["progress"]!["grade"]) == ("organisation", "so-ct", "on-time"));

        await Assertions.Expect(office.GetByRole(AriaRole.Row).Filter(new() { HasText = "Đúng tiến độ 44" })).ToContainTextAsync("Chậm tiến độ 43");
        await Snapshot.Take(office, "danh-gia");
        await office.GetByLabel("Đề nghị", new() { Exact = true }).SelectOptionAsync("correction");
        await office.GetByLabel("Lý do đề nghị").FillAsync("Chậm báo cáo");
        await office.GetByLabel("Đôn đốc: Nhiệm vụ 1.5.").CheckAsync();
        await office.GetByRole(AriaRole.Button, new() { Name = "Gửi đề nghị" }).ClickAsync();
        await Assertions.Expect(office).ToHaveURLAsync(new Regex($"/danh-gia/de-nghi/{StubEvaluation.ProposalId}$"));
        Assert.Equal(
            [("evaluation", StubEvaluation.EvaluationId.ToString()), ("urging", StubOversight.NoteId.ToString())],
            portal.Services.Evaluation.Body("propose")["evidence"]!.AsArray().Select(link => ((string)link!["kind"]!, (string)link["id"]!)));

        var chairman = await portal.SignedIn("ct", javaScript: false);
        await chairman.GotoAsync($"/danh-gia/de-nghi/{StubEvaluation.ProposalId}");
        await chairman.GetByLabel("Số văn bản").FillAsync("312/UBND-TH");
        await chairman.GetByRole(AriaRole.Button, new() { Name = "Chấp thuận theo văn bản" }).ClickAsync();
        await Assertions.Expect(chairman.GetByRole(AriaRole.Alert)).ToContainTextAsync("Quyết định phải có ngày văn bản.");
        await chairman.GetByLabel("Ngày văn bản").FillAsync("2024-03-05");
        await chairman.GetByRole(AriaRole.Button, new() { Name = "Chấp thuận theo văn bản" }).ClickAsync();
        await Assertions.Expect(chairman.Locator(".lead-in")).ToHaveTextAsync("Đã quyết định");
        Assert.Equal(("312/UBND-TH", "2024-03-05"), ((string?)portal.Services.Evaluation.Body("decide")["documentNumber"], (string?)portal.Services.Evaluation.Body("decide")["documentDate"]));
    }

    [Fact]
    public async Task An_evaluator_judges_an_indicator()
    {
        var page = await portal.SignedIn(javaScript: false);
        await page.GotoAsync("/danh-gia?ky=2024-02");
        await page.GetByRole(AriaRole.Link, new() { Name = "Đánh giá từng chỉ tiêu" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Giá trị hàng hóa xuất khẩu" })).ToContainTextAsync("Chưa đánh giá");
        await page.GetByLabel("Tiến độ", new() { Exact = true }).SelectOptionAsync("behind");
        await page.GetByLabel("Chất lượng", new() { Exact = true }).SelectOptionAsync("done");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi đánh giá" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/danh-gia/{StubEvaluation.EvaluationId}$"));

        Assert.Contains(portal.Services.Evaluation.Done, done => done.Act == "judge" && (string?)done.Body["subject"]!["measureCode"] == "export");
    }

    [Fact]
    public async Task The_chairman_launches_a_movement_a_head_answers_and_the_watchers_report()
    {
        var chairman = await portal.SignedIn("ct", javaScript: false);
        await chairman.GotoAsync("/thi-dua?nam=2024");
        await chairman.GetByRole(AriaRole.Link, new() { Name = "Phát động phong trào" }).ClickAsync();
        await chairman.GetByLabel("Tên phong trào").FillAsync("Thi đua hoàn thành kế hoạch");
        await chairman.GetByLabel("Số văn bản").FillAsync("01/CT-UBND");
        await chairman.GetByLabel("Ngày văn bản").FillAsync("2024-01-03");
        await chairman.GetByLabel("Chủ tịch UBND các huyện, thành phố").UncheckAsync();
        await chairman.GetByLabel("Cơ quan nêu tên thêm").SelectOptionAsync("mttq");
        await chairman.GetByLabel("Giá trị hàng hóa tham gia xuất khẩu").CheckAsync();
        await chairman.GetByLabel("Ngày, mốc 1").FillAsync("2024-05-07");
        await chairman.GetByLabel("Nội dung, mốc 1").FillAsync("Kỷ niệm Chiến thắng Điện Biên Phủ");
        await chairman.GetByLabel("Ngày, mốc 3").FillAsync("2024-12-26");
        await chairman.GetByLabel("Nội dung, mốc 3").FillAsync("Tổng kết");
        await Snapshot.Take(chairman, "thi-dua-phat-dong");
        await chairman.GetByRole(AriaRole.Button, new() { Name = "Phát động" }).ClickAsync();
        await Assertions.Expect(chairman).ToHaveURLAsync(new Regex($"/thi-dua/{StubEvaluation.MovementId}$"));
        var launched = portal.Services.Evaluation.Body("launch");
        Assert.Equal("department", (string?)Assert.Single(launched["classes"]!.AsArray()));
        Assert.Equal(("mttq", "export-goods-value"), ((string?)Assert.Single(launched["organisations"]!.AsArray()), (string?)Assert.Single(launched["measures"]!.AsArray())));
        Assert.Equal(["2024-05-07", "2024-12-26"], launched["milestones"]!.AsArray().Select(one => (string?)one!["day"]));

        var head = await portal.SignedIn("gd.so-ct", javaScript: false);
        await head.GotoAsync($"/thi-dua/{StubEvaluation.MovementId}");
        await head.GetByLabel("Kế hoạch hưởng ứng của cơ quan").FillAsync("Kế hoạch hưởng ứng");
        await head.GetByRole(AriaRole.Button, new() { Name = "Gửi kế hoạch" }).ClickAsync();
        await Assertions.Expect(head.GetByRole(AriaRole.Row).Filter(new() { HasText = "Sở Công Thương" })).ToContainTextAsync("15/KH-SCT");
        Assert.Equal("Kế hoạch hưởng ứng", (string?)portal.Services.Evaluation.Body("plan")["text"]);
        await Assertions.Expect(head.GetByLabel("Báo cáo kết quả cả năm")).ToHaveCountAsync(0);

        var watcher = await portal.SignedIn("nv", javaScript: false);
        await watcher.GotoAsync($"/thi-dua/{StubEvaluation.MovementId}");
        await watcher.GetByLabel("Báo cáo kết quả cả năm").FillAsync("Kết quả cả năm");
        await watcher.GetByRole(AriaRole.Button, new() { Name = "Gửi báo cáo" }).ClickAsync();
        await Assertions.Expect(watcher.Locator(".facts")).ToContainTextAsync("Đã gửi");
        Assert.Equal("2024-Y", (string?)portal.Services.Evaluation.Body("report")["period"]);
        await Snapshot.Take(watcher, "thi-dua");
    }

    [Fact]
    public async Task The_department_of_information_records_how_the_press_was_guided_and_nobody_else_is_asked()
    {
        var page = await portal.SignedIn("gd.so-tttt", javaScript: false);
        await page.GotoAsync("/thi-dua?nam=2024");
        await page.GetByLabel("Văn bản, phong trào", new() { Exact = true }).SelectOptionAsync("1");
        await page.GetByLabel("Ngày định hướng").FillAsync("2024-01-08");
        await page.GetByLabel("Cơ quan báo chí").FillAsync("Báo Sơn La\nĐài PTTH tỉnh\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi nhận" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "01/CT-UBND (" })).ToContainTextAsync("08/01/2024: Báo Sơn La");
        Assert.Equal(["Báo Sơn La", "Đài PTTH tỉnh"], portal.Services.Evaluation.Body("guide")["outlets"]!.AsArray().Select(one => (string?)one));
        var head = await portal.SignedIn("gd.so-ct", javaScript: false);
        await head.GotoAsync("/thi-dua?nam=2024");
        await Assertions.Expect(head.GetByRole(AriaRole.Button, new() { Name = "Ghi nhận" })).ToHaveCountAsync(0);
        await Assertions.Expect(head.GetByRole(AriaRole.Link, new() { Name = "Phát động phong trào" })).ToHaveCountAsync(0);
        Assert.Equal(404, (await head.GotoAsync("/thi-dua/phat-dong"))?.Status);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task No_page_of_evaluation_or_emulation_has_a_violation(string language)
    {
        foreach (var (person, paths) in new[]
        {
            ("vp", new[] { "/danh-gia?ky=2024-02", "/danh-gia/co-quan/so-ct?ky=2024-02", "/danh-gia/chi-tieu?ky=2024-02", $"/danh-gia/{StubEvaluation.EvaluationId}" }),
            ("ct", [$"/danh-gia/de-nghi/{StubEvaluation.ProposalId}", "/thi-dua?nam=2024", "/thi-dua/phat-dong?nam=2024"]),
            ("nv", [$"/thi-dua/{StubEvaluation.MovementId}"]),
        })
        {
            var page = await portal.SignedIn(person);
            await Axe.Switch(page, language);
            foreach (var path in paths)
            {
                await page.GotoAsync(path);
                Assert.Equal((path, ""), (path, string.Join('\n', await Axe.Violations(page))));
            }
        }
    }
}
