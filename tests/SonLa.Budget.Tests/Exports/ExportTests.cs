using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SonLa.Budget.Tests.Reallocations;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Budget.Tests.Exports;

public sealed class ExportTests(BudgetService budget) : IClassFixture<BudgetService>
{
    [Fact]
    public async Task A_rounds_list_has_the_exact_ratio_beside_the_printed_one_and_later_corrections_apart()
    {
        var province = new Province(budget);
        var slow = await budget.Import("EX-SLOW", 2022, 100_000, programme: "EX");
        await budget.Disburse(slow, 49_996);
        var round = await province.OpenRound("EX");
        await budget.Disburse(slow, 4, on: "2024-06-20");

        var text = await Words($"/review-rounds/2024/{round}/list.docx");
        var book = await Cells($"/review-rounds/2024/{round}/list.xlsx");

        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", text, StringComparison.Ordinal);
        Assert.Contains("EX-SLOW: Dự án EX-SLOW|Sở so-gtvt|100.000|49.996|50,00|49,996|", text, StringComparison.Ordinal);
        Assert.Contains("Số liệu được điều chỉnh sau khi chốt danh sách", text, StringComparison.Ordinal);
        Assert.Contains("EX-SLOW: Dự án EX-SLOW|100.000|100.000|49.996|50.000|", text, StringComparison.Ordinal);
        Assert.Equal(["1", "EX-SLOW", "Dự án EX-SLOW", "Sở so-gtvt", "Có", "100000", "49996", "50.00", "49,996"], book["Danh sách"][1]);
        Assert.Equal(["EX-SLOW", "Dự án EX-SLOW", "100000", "100000", "49996", "50000"], book["Điều chỉnh sau chốt"][1]);
    }

    [Fact]
    public async Task A_proposal_and_its_submission_show_each_sources_sum_before_and_after_and_why_each_line()
    {
        var province = new Province(budget);
        var id = await province.Submitted("EP");
        var before = (await province.Get(id)).GetProperty("sources")[0].GetProperty("beforeInDong").GetDecimal();

        var plan = await Words($"/reallocations/{id}/proposal.docx");
        var letter = await Words($"/reallocations/{id}/submission.docx");
        var book = await Cells($"/reallocations/{id}/proposal.xlsx");
        var annexes = await Cells($"/reallocations/{id}/submission.xlsx");
        await province.Decide(id);
        var decided = await Words($"/reallocations/{id}/proposal.docx");
        var decidedBook = await Cells($"/reallocations/{id}/proposal.xlsx");

        Assert.Contains("TỜ TRÌNH", letter, StringComparison.Ordinal);
        Assert.Contains("Kính gửi: Ủy ban nhân dân tỉnh Sơn La", letter, StringComparison.Ordinal);
        Assert.Contains("Thu hồi 400 đồng của 1 dự án được xác định qua rà soát khi cần thiết và giao thêm 400 đồng cho 2 dự án", letter, StringComparison.Ordinal);
        Assert.Contains("PHỤ LỤC II", letter, StringComparison.Ordinal);
        Assert.All(new[] { plan, letter }, text => Assert.Contains("EP-SLOW: Dự án EP-SLOW\n(Sở so-gtvt)|Ngân sách trung ương|400|400|Dự án giải ngân 20,00 % kế hoạch", text, StringComparison.Ordinal));
        Assert.Contains("(Dự thảo)", plan, StringComparison.Ordinal);
        Assert.Equal(["tw", "Ngân sách trung ương", $"{before:0}", "400", "400", $"{before:0}"], book["Cân đối nguồn vốn"][1]);
        Assert.Equal(["PL I - Danh sách rà soát", "PL II.A - Giảm", "PL II.B - Tăng", "Cân đối nguồn vốn"], annexes.Keys);
        Assert.Equal(["1", "EP-SLOW", "Dự án EP-SLOW", "Sở so-gtvt", "Ngân sách trung ương", "400"], annexes["PL II.A - Giảm"][1][..6]);
        Assert.Equal(["Cộng", "400"], annexes["PL II.B - Tăng"][^1]);
        Assert.Equal(["Cộng", $"{before:0}", "400", "400", $"{before:0}"], annexes["Cân đối nguồn vốn"][^1]);
        Assert.Contains("Đã thực hiện theo 1100/QĐ-UBND ngày 05/07/2024", decided, StringComparison.Ordinal);
        Assert.Equal(book["Cân đối nguồn vốn"][1], decidedBook["Cân đối nguồn vốn"][1]);
    }

    [Fact]
    public async Task A_line_changed_by_hand_prints_its_editors_reason_in_the_place_of_the_engines()
    {
        var province = new Province(budget);
        await province.Fill("EH");
        var id = (await province.Propose(await province.OpenRound("EH"))).GetProperty("reallocationId").GetGuid();
        await Province.Put(budget.Planning(), $"/reallocations/{id}/lines", new { lines = new[] { new { projectCode = "EH-SLOW", sourceCode = "tw", amountInDong = -300, reason = "Chủ đầu tư cam kết" } } }, 1);

        var letter = await Words($"/reallocations/{id}/submission.docx");

        Assert.Contains("EH-SLOW: Dự án EH-SLOW\n(Sở so-gtvt)|Ngân sách trung ương|300|400|Sửa ngày 05/07/2024: Chủ đầu tư cam kết|", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_are_valid_files_for_those_who_see_rounds_and_for_nobody_else()
    {
        var province = new Province(budget);
        var id = await province.Submitted("EV");
        using var head = budget.Client(Roles.OrganisationHead, BudgetService.Owner);

        Assert.Empty(Faults(await Bytes($"/reallocations/{id}/submission.docx"), content => WordprocessingDocument.Open(content, false)));
        Assert.Empty(Faults(await Bytes($"/reallocations/{id}/submission.xlsx"), content => SpreadsheetDocument.Open(content, false)));
        Assert.Empty(Faults(await Bytes($"/reallocations/{id}/proposal.xlsx"), content => SpreadsheetDocument.Open(content, false)));
        Assert.Equal(HttpStatusCode.Forbidden, (await head.GetAsync($"/reallocations/{id}/submission.docx")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await budget.Finance().GetAsync($"/reallocations/{Guid.CreateVersion7()}/submission.docx")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await budget.Finance().GetAsync($"/reallocations/{Guid.CreateVersion7()}/submission.xlsx")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await budget.Finance().GetAsync("/review-rounds/2024/99/list.xlsx")).StatusCode);
    }

    private static List<string> Faults(byte[] content, Func<Stream, OpenXmlPackage> open)
    {
        using var stream = new MemoryStream(content);
        using var file = open(stream);
        return [.. new OpenXmlValidator().Validate(file).Select(fault => $"{fault.Path?.XPath}: {fault.Description}")];
    }

    private async Task<byte[]> Bytes(string path)
    {
        var answer = await budget.Finance().GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var content = await answer.Content.ReadAsByteArrayAsync();

        // For people who want to look at the pages.
        if (Environment.GetEnvironmentVariable("SONLA_PAPERS") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, answer.Content.Headers.ContentDisposition!.FileNameStar ?? answer.Content.Headers.ContentDisposition.FileName!), content);
        }

        return content;
    }

    /// <summary>The document's text: cells end with a bar, paragraphs elsewhere with a line.</summary>
    private async Task<string> Words(string path)
    {
        using var stream = new MemoryStream(await Bytes(path));
        using var file = WordprocessingDocument.Open(stream, false);
        return string.Concat(file.MainDocumentPart!.Document.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(paragraph =>
            string.Concat(paragraph.Descendants().Select(part => part switch
            {
                DocumentFormat.OpenXml.Wordprocessing.Text text => text.Text,
                DocumentFormat.OpenXml.Wordprocessing.Break => "\n",
                _ => "",
            })) + (paragraph.Parent is DocumentFormat.OpenXml.Wordprocessing.TableCell ? "|" : "\n")));
    }

    private async Task<Dictionary<string, string[][]>> Cells(string path)
    {
        using var stream = new MemoryStream(await Bytes(path));
        using var file = SpreadsheetDocument.Open(stream, false);
        return file.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().ToDictionary(
            sheet => sheet.Name!.Value!,
            sheet => ((WorksheetPart)file.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Row>()
                .Select(row => row.Elements<Cell>().Select(cell => cell.CellValue?.Text ?? cell.InlineString?.InnerText ?? "").ToArray())
                .ToArray());
    }
}
