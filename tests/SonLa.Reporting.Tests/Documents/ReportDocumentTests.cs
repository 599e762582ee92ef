using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SonLa.Reporting.Documents;
using SonLa.Reporting.Periods;
using SonLa.Reporting.Tests.Calendars;
using SonLa.Reporting.Tests.Periods;
using Xunit;
using Sheets = DocumentFormat.OpenXml.Spreadsheet;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace SonLa.Reporting.Tests.Documents;

public sealed class ReportDocumentTests
{
    private static readonly PeriodFacts Facts = SomeFacts.Small();
    private static readonly ConsolidatedReport Draft = Consolidation.Of(Facts, null);
    private static readonly FrozenReport Closed = FrozenReport.Of(Facts, ReportingService.At("2024-04-10T08:00:00+07:00"));
    private static readonly Letterhead Head = Letterhead.Of(ACalendar.OfSonLa2024(), "quarter", Facts.Organisations);

    [Fact]
    public void A_document_opens_in_Office_without_a_fault_and_has_the_parts_of_Decree_30()
    {
        using var document = Open(ReportDocument.Of(Closed.Report, Head, Closed.Sha256));

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var text = Text(document);
        Assert.All(
            new[]
            {
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "UBND TỈNH SƠN LA", "SỞ KẾ HOẠCH VÀ ĐẦU TƯ", "/BC-SKHĐT", "Sơn La, ngày 10 tháng 4 năm 2024",
                "BÁO CÁO", "Tình hình thực hiện các chỉ tiêu kinh tế - xã hội quý I/2024", "Nơi nhận:", "- Ủy ban nhân dân tỉnh;", "- Lưu: VT.", "chốt 08:00 ngày 10/04/2024", "GIÁM ĐỐC", "PHỤ LỤC", Closed.Sha256,
            },
            part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.DoesNotContain("Dự thảo", text, StringComparison.Ordinal);
        Assert.Contains("Dự thảo", Text(Open(ReportDocument.Of(Draft, Head, null))), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_reads_back_as_it_was_consolidated_and_leads_to_its_report_and_revision()
    {
        using var document = Open(ReportDocument.Of(Closed.Report, Head, Closed.Sha256));
        var tables = document.MainDocumentPart!.Document.Body!.Elements<Word.Table>().Select(Rows).ToList();
        var figures = tables.Single(table => table[0][0] == "STT").Skip(1).ToList();
        var sources = tables.Single(table => table[0][0] == "Số").Skip(1).ToList();
        var measures = Closed.Report.Indicators.SelectMany(indicator => indicator.Measures).ToList();

        Assert.Equal(measures.Count, figures.Count);
        Assert.All(measures.Zip(figures), one =>
        {
            Assert.Equal(one.First.Name, one.Second[1]);
            Assert.Equal(one.First.ToCutOff, Number(one.Second[4]));
            Assert.Equal(one.First.Estimate, Number(one.Second[5].Split('[')[0]));
            foreach (var mark in one.Second[5].Split('[').Skip(1).Select(mark => mark.TrimEnd(']')))
            {
                var source = sources.Single(line => line[0] == mark);
                var reporter = one.First.ReportedBy.Single(reporter => reporter.ReportId.ToString() == source[3]);
                Assert.Equal((one.First.Name, Head.NameOf(reporter.OrganisationCode)), (source[1], source[2]));
                Assert.Equal($"{reporter.Revision}*", source[4]);
                Assert.Equal(reporter.Estimate, Number(source[6]));
            }
        });
        Assert.Equal(measures.Sum(measure => measure.ReportedBy.Count), sources.Count);
        Assert.NotEmpty(sources);
    }

    [Fact]
    public void Official_and_revised_figures_stand_beside_the_estimate_and_the_settled_one_of_two_authorities_is_named()
    {
        var facts = Facts with
        {
            OfficialFigures = [SomeFacts.Official("so-khdt", 1, 1080), SomeFacts.Official("cuc-thong-ke", 1, 1090), SomeFacts.Official("so-khdt", 2, 1085.5m)],
            Settlements = [SomeFacts.Settled("cuc-thong-ke", ("cuc-thong-ke", 1090), ("so-khdt", 1085.5m))],
            Narrative = SomeFacts.Written(Facts.Revisions, Facts.Revisions[0].ReportId, "Thu ngân sách quý I đạt khá."),
        };
        var tables = Open(ReportDocument.Of(Consolidation.Of(facts, null), Head, null)).MainDocumentPart!.Document.Body!.Elements<Word.Table>().Select(Rows).ToList();

        var revenue = tables.Single(table => table[0][^1] == "Đánh giá").Single(row => row[1] == "Thu ngân sách trên địa bàn");
        var settled = tables.Single(table => table[0][^1] == "Lý do")[1];

        Assert.StartsWith("1.100,25[", revenue[5], StringComparison.Ordinal);
        Assert.Equal("1.090(cuc-thong-ke)1.080(Sở Kế hoạch và Đầu tư)", revenue[6]);
        Assert.Equal("1.085,5", revenue[7]);
        Assert.Equal("Đúng tiến độTheo số chính thức: 24,49 %, đúng tiến độ", revenue[9]);
        Assert.Equal(["6", "Thu ngân sách trên địa bàn", "Chính thức", "cuc-thong-ke: 1.090Sở Kế hoạch và Đầu tư: 1.085,5", "1.090(cuc-thong-ke)", "Khác phạm vi: Theo phạm vi của kế hoạch"], settled);
    }

    [Fact]
    public void The_planning_departments_text_takes_the_place_of_the_parts_and_a_draft_says_which_were_revised_since()
    {
        var revised = Facts.Revisions[0];
        var narrative = SomeFacts.Written(Facts.Revisions, revised.ReportId, "Thu ngân sách quý I đạt khá.\n\nXuất khẩu ổn định.");
        var facts = Facts with { Narrative = narrative };

        var draft = Text(Open(ReportDocument.Of(Consolidation.Of(facts, null), Head, null)));
        var frozen = FrozenReport.Of(facts, ReportingService.At("2024-04-10T08:00:00+07:00"));
        using var closed = Open(ReportDocument.Of(frozen.Report, Head, frozen.Sha256));

        Assert.All(["III. ĐÁNH GIÁ TÌNH HÌNH THỰC HIỆN", "Thu ngân sách quý I đạt khá.", "Xuất khẩu ổn định.", "báo cáo của Sở Tài chính đã được sửa sau bản lời văn thứ 2"], part => Assert.Contains(part, draft, StringComparison.Ordinal));
        Assert.DoesNotContain("Một số khoản thu còn chậm.", draft, StringComparison.Ordinal);
        Assert.DoesNotContain("Lưu ý khi soạn", Text(closed), StringComparison.Ordinal);
        var parts = closed.MainDocumentPart!.Document.Body!.Elements<Word.Table>().Select(Rows).Single(table => table[0][^1] == "Sửa sau khi soạn");
        Assert.Equal(["", "", "lần 2"], parts.Skip(1).Select(row => row[^1]).Order(StringComparer.Ordinal));
        Assert.Contains(revised.ReportId.ToString(), parts.SelectMany(row => row));
    }

    [Fact]
    public void Wide_tables_lie_across_the_page_and_units_are_not_broken_inside_a_word()
    {
        using var document = Open(ReportDocument.Of(Closed.Report, Head, Closed.Sha256));

        var sections = document.MainDocumentPart!.Document.Body!.Descendants<Word.SectionProperties>().ToList();

        Assert.Equal([(11906u, 16838u), (16838u, 11906u)], sections.Select(section => (section.GetFirstChild<Word.PageSize>()!.Width!.Value, section.GetFirstChild<Word.PageSize>()!.Height!.Value)));
        Assert.All(document.MainDocumentPart.Document.Body!.Elements<Word.Table>().Skip(2), table => Assert.True(table.GetFirstChild<Word.TableGrid>()!.Elements<Word.GridColumn>().Sum(column => int.Parse(column.Width!, CultureInfo.InvariantCulture)) <= 16838 - 1701 - 851));
    }

    [Fact]
    public void What_cannot_be_judged_says_why_and_the_departments_speak_in_their_own_words()
    {
        var text = Text(Open(ReportDocument.Of(Closed.Report, Head, Closed.Sha256)));

        Assert.All(
            new[]
            {
                "chưa giao chỉ tiêu", "Sở Tài chính", "Thu ngân sách đạt khá.", "Một số khoản thu còn chậm.", "- Thu ngân sách trên địa bàn: Thu từ đất chậm.", "Xuất khẩu & nhập khẩu ổn định.", "<hải quan>",
                "Đấu giá đất chậm. Nguyên nhân: Giá đất mới. Ảnh hưởng: Hụt thu 50 tỷ đồng. Kiến nghị: Sớm ban hành bảng giá.", "Đề nghị tập trung chỉ đạo.", "3 trên 4 cơ quan đã gửi báo cáo", "Sở Y tế",
            },
            part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_report_makes_the_same_bytes_whatever_the_culture_and_clock()
    {
        var before = CultureInfo.CurrentCulture;
        var documents = new[] { "vi-VN", "en-US", "tr-TR" }.Select(culture =>
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return (Convert.ToHexString(ReportDocument.Of(Closed.Report, Head, Closed.Sha256)), Convert.ToHexString(ReportWorkbook.Of(Closed.Report, Head)));
        }).ToList();
        CultureInfo.CurrentCulture = before;

        Assert.Single(documents.Distinct());
    }

    [Fact]
    public void Text_with_what_XML_cannot_hold_still_makes_a_document()
    {
        var report = Draft with { Narratives = [new("so-tc", Guid.Empty, 1, "một\u0000 hai\u0001 ba 😀 \ud800 bốn", "=CMD()", [])] };

        using var document = Open(ReportDocument.Of(report, Head, null));

        Assert.Contains("một hai ba 😀  bốn", Text(document), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_opens_without_a_fault_and_its_numbers_are_numbers()
    {
        var facts = Facts with { OfficialFigures = [SomeFacts.Official("so-khdt", 1, 1080), SomeFacts.Official("so-khdt", 2, 1085.5m)] };
        var bytes = ReportWorkbook.Of(Consolidation.Of(facts, null), Head);
        Keep(bytes, "xlsx");
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var sheets = workbook.WorkbookPart!.Workbook.Sheets!.Elements<Sheets.Sheet>().Select(sheet => ((WorksheetPart)workbook.WorkbookPart.GetPartById(sheet.Id!)).Worksheet).ToList();
        Assert.Equal(5, sheets.Count);
        var revenue = sheets[0].Descendants<Sheets.Row>().Single(row => row.InnerText.Contains("Thu ngân sách", StringComparison.Ordinal)).Elements<Sheets.Cell>().ToDictionary(cell => cell.CellReference!.Value![0], cell => cell);
        Assert.Equal("1100.25", revenue['F'].CellValue!.Text);
        Assert.Null(revenue['F'].DataType);
        Assert.Equal(("1080", "1085.5", "1085.5"), (revenue['G'].CellValue!.Text, revenue['H'].CellValue!.Text, revenue['I'].CellValue!.Text));
        Assert.Equal("24.72", revenue['K'].CellValue!.Text);
        var revised = sheets[3].Descendants<Sheets.Row>().Single(row => row.InnerText.Contains("Điều chỉnh", StringComparison.Ordinal)).Elements<Sheets.Cell>().ToDictionary(cell => cell.CellReference!.Value![0], cell => cell);
        Assert.Equal("1085.5", revised['F'].CellValue!.Text);
        Assert.DoesNotContain(sheets.SelectMany(sheet => sheet.Descendants<Sheets.CellFormula>()), _ => true);
    }

    private static WordprocessingDocument Open(byte[] bytes)
    {
        Keep(bytes, "docx");
        return WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
    }

    // For people who want to look at the pages.
    private static void Keep(byte[] bytes, string extension)
    {
        if (Environment.GetEnvironmentVariable("SONLA_PAPERS") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes))[..8]}.{extension}"), bytes);
        }
    }

    private static string Text(WordprocessingDocument document) => document.MainDocumentPart!.Document.Body!.Descendants<Word.Paragraph>()
        .Aggregate(new StringBuilder(), (text, paragraph) => text.AppendLine(paragraph.InnerText)).ToString();

    private static List<string[]> Rows(Word.Table table) => [.. table.Elements<Word.TableRow>().Select(row => row.Elements<Word.TableCell>().Select(cell => cell.InnerText).ToArray())];

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture);
}
