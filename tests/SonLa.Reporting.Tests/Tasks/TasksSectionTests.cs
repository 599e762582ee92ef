using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SonLa.Reporting.Documents;
using SonLa.Reporting.Periods;
using SonLa.Reporting.Tasks;
using SonLa.Reporting.Tests.Calendars;
using SonLa.Reporting.Tests.Periods;
using Xunit;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace SonLa.Reporting.Tests.Tasks;

/// <summary>Tasks in a period's administrative document.</summary>
public sealed class TasksSectionTests
{
    private static readonly PeriodFacts Facts = SomeFacts.Small();
    private static readonly Letterhead Head = Letterhead.Of(ACalendar.OfSonLa2024(), "quarter", Facts.Organisations);
    private static readonly TaskVersion Thrift = Version("2.9", "Thực hành tiết kiệm.", "assigned", null, "so-tc", "so-ct");
    private static readonly TaskStatement Said = Statement(Thrift, "so-tc", "in-progress", "Đang thực hiện", "Đã ban hành kế hoạch.");

    [Fact]
    public void Tasks_stand_by_heading_with_each_leads_words_and_their_source()
    {
        var asked = Version("10", "Phối hợp tuyên truyền.", "requested", null, "so-yt");
        var report = Consolidation.Of(Facts with { Tasks = new([asked, Thrift], [Said], []) }, null);

        using var document = Open(ReportDocument.Of(report, Head, null));

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var tables = document.MainDocumentPart!.Document.Body!.Elements<Word.Table>().Select(Rows).ToList();
        var tasks = tables.Single(rows => rows[0].SequenceEqual(["Mục", "Nhiệm vụ", "Cơ quan chủ trì", "Hạn", "Tình hình thực hiện"]));
        Assert.Equal(["", "2.9", "10"], tasks.Skip(1).Select(row => row[0]));
        Assert.Equal("Sở Tài chính: Đang thực hiện. Đã ban hành kế hoạch.[1]Sở Công Thương: Chưa báo cáo", tasks[2][4]);
        Assert.Equal(("(Đề nghị) Phối hợp tuyên truyền.", "Đề nghị"), (tasks[3][1], tasks[3][4]));
        var source = Assert.Single(tables.Single(rows => rows[0][^1] == "Kỳ đến ngày").Skip(1));
        Assert.Equal(["1", "2.9", "Sở Tài chính", Said.StatementId.ToString(), "31/03/2024"], source);
        Assert.Contains("Theo tình trạng: Chưa báo cáo: 1; Đề nghị: 1.", document.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
        Assert.Contains("Chưa báo cáo nhiệm vụ trong kỳ: Sở Công Thương.", document.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_without_tasks_and_one_of_an_earlier_format_have_no_such_section()
    {
        var earlier = Consolidation.Of(Facts with { Tasks = new([Thrift], [Said], []) }, null, Consolidation.WithVintages);

        foreach (var report in new[] { Consolidation.Of(Facts, null), earlier })
        {
            using var document = Open(ReportDocument.Of(report, Head, null));
            Assert.DoesNotContain("TÌNH HÌNH THỰC HIỆN CÁC NHIỆM VỤ", document.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_task_is_overdue_on_the_periods_last_day_and_never_with_a_lead_who_is_through_with_it()
    {
        var dated = Version("1", "x", "assigned", new DateOnly(2024, 3, 30), "so-tc", "so-ct");
        var done = Statement(dated, "so-tc", "done", "Đã hoàn thành", "Xong.");

        var line = Assert.Single(Assert.Single(PeriodTasks.Of(new([dated], [done], []), SomeFacts.FirstQuarter, open => open is null)).Tasks);

        Assert.Equal("overdue", line.State);
        Assert.Equal([("so-tc", "done"), ("so-ct", "overdue")], line.Leads.Select(lead => (lead.OrganisationCode, lead.State)));
        Assert.Equal(["so-ct"], line.NotReported);
    }

    private static TaskVersion Version(string section, string text, string obligation, DateOnly? dueOn, params IReadOnlyList<string> leads) => new()
    {
        TaskId = Guid.CreateVersion7(),
        Number = 1,
        PlanId = Facts.Plan.PlanId,
        PlanYear = 2024,
        Content = new() { Code = section.Replace('.', '-'), Section = section, Heading = "Phát triển kinh tế", Text = text, DocumentNumber = "01/QĐ-UBND", Obligation = obligation, DueOn = dueOn, LeadCodes = leads },
        LastDay = dueOn,
        IssuedAt = ReportingService.Start,
        RecordedAt = ReportingService.Start,
    };

    private static TaskStatement Statement(TaskVersion task, string lead, string grade, string name, string text) => new()
    {
        StatementId = Guid.CreateVersion7(),
        TaskId = task.TaskId,
        PlanId = task.PlanId,
        OrganisationCode = lead,
        Role = "lead",
        PeriodEndsOn = SomeFacts.FirstQuarter.LastDay,
        Number = 1,
        Grade = grade,
        GradeName = name,
        Final = grade == "done",
        Done = grade == "done",
        Text = text,
        StatedAt = ReportingService.At("2024-03-17T08:00:00+07:00"),
        StatedBy = task.PlanId,
        StatedByName = "x",
        EventMessageId = task.PlanId,
    };

    private static WordprocessingDocument Open(byte[] content) => WordprocessingDocument.Open(new MemoryStream(content), false);

    private static List<List<string>> Rows(Word.Table table) => [.. table.Elements<Word.TableRow>().Select(row => row.Elements<Word.TableCell>().Select(cell => cell.InnerText).ToList())];
}
