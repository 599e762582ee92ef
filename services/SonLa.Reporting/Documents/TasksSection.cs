using System.Globalization;
using System.Xml.Linq;
using SonLa.Papers;
using SonLa.Reporting.Periods;
using SonLa.Reporting.Tasks;
using static SonLa.Papers.Word;

namespace SonLa.Reporting.Documents;

/// <summary>The tasks of a consolidated report: by heading, with what each lead said and where that stands.</summary>
internal static class TasksSection
{
    private static readonly string[] Columns = ["Mục", "Nhiệm vụ", "Cơ quan chủ trì", "Hạn", "Tình hình thực hiện"];
    private static readonly int[] Widths = [700, 3055, 1900, 1100, 2600];
    private static readonly string[] SourceColumns = ["Số", "Mục", "Cơ quan", "Mã ghi nhận", "Kỳ đến ngày"];
    private static readonly int[] SourceWidths = [540, 900, 2615, 3900, 1400];
    private static readonly Dictionary<string, string> States = new()
    {
        [TaskState.Overdue] = "Quá hạn",
        [TaskState.NotReported] = "Chưa báo cáo",
        [TaskState.Waiting] = "Chờ sự kiện để bắt đầu",
        [TaskState.Requested] = "Đề nghị",
    };

    /// <summary>Nothing where the report has no tasks.</summary>
    public static IEnumerable<XElement> Of(ConsolidatedReport report, Letterhead head)
    {
        if (report.Tasks is not { Count: > 0 } groups)
        {
            yield break;
        }

        var tasks = groups.SelectMany(group => group.Tasks).ToList();
        var numbers = Statements(groups).Select((statement, index) => (statement.Lead.StatementId, Number: index + 1)).ToDictionary(one => one.StatementId ?? Guid.Empty, one => one.Number);
        var missing = tasks.SelectMany(task => task.NotReported).Distinct().Order(StringComparer.Ordinal).Select(head.NameOf).ToList();
        yield return Heading("VI. TÌNH HÌNH THỰC HIỆN CÁC NHIỆM VỤ");
        yield return Body(Run(
            $"Trong {Count(tasks, task => task.Obligation == TaskContent.Assigned)} nhiệm vụ được giao: {Count(tasks, task => task.Leads.Count > 0 && task.Leads.All(lead => lead.Final))} đã kết thúc, {Count(tasks, task => task.State == TaskState.Overdue)} quá hạn, {Count(tasks, task => task.NotReported.Count > 0)} còn cơ quan chưa báo cáo; {Count(tasks, task => task.Obligation == TaskContent.Requested)} nội dung đề nghị. Số trong ngoặc vuông là số thứ tự nguồn tại Phụ lục nhiệm vụ.",
            Look.Text));
        yield return Body(Run("Theo tình trạng: ", Look.Text with { Italic = true }), Run(string.Join("; ", ByState(tasks).Select(state => $"{state.Name}: {state.Count.ToString(CultureInfo.InvariantCulture)}")) + ".", Look.Text));
        if (missing.Count > 0)
        {
            yield return Body(Run("Chưa báo cáo nhiệm vụ trong kỳ: ", Look.Text with { Italic = true }), Run(string.Join("; ", missing) + ".", Look.Text));
        }

        yield return Table(lines: true, Widths, headRows: 1,
        [
            [.. Columns.Select(text => Cell(text, bold: true))],
            .. groups.SelectMany(group => Rows(group, head, numbers)),
        ]);
    }

    /// <summary>The annex in which each lead's words are followed back to what was handed in.</summary>
    public static IEnumerable<XElement> Sources(ConsolidatedReport report, Letterhead head)
    {
        var statements = Statements(report.Tasks ?? []).ToList();
        if (statements.Count == 0)
        {
            yield break;
        }

        yield return Line("center", Run("PHỤ LỤC NHIỆM VỤ", Look.Text with { Bold = true }));
        yield return Line("center", Run("Nguồn của tình hình thực hiện nhiệm vụ", Look.Text with { Bold = true }));
        yield return Table(lines: true, SourceWidths, headRows: 1,
        [
            [.. SourceColumns.Select(text => Cell(text, bold: true))],
            .. statements.Select((one, index) => (IReadOnlyList<IReadOnlyList<XElement>>)
            [
                Cell((index + 1).ToString(CultureInfo.InvariantCulture)),
                Cell(one.Task.Section),
                Cell(head.NameOf(one.Lead.OrganisationCode)),
                Cell(one.Lead.StatementId?.ToString() ?? ""),
                Cell(Day(one.Lead.PeriodEndsOn)),
            ]),
        ]);
    }

    /// <summary>The sheet of tasks: a row for each lead.</summary>
    public static IEnumerable<object?[]> Rows(IReadOnlyList<ConsolidatedReport.TaskGroup> groups, Letterhead head) =>
    [
        ["Đề mục", "Mục", "Nhiệm vụ", "Cơ quan chủ trì", "Hạn", "Tình trạng", "Tình hình thực hiện", "Lý do", "Kỳ đến ngày", "Mã ghi nhận"],
        .. groups.SelectMany(group => group.Tasks.SelectMany(task => task.Leads.DefaultIfEmpty().Select(lead => new object?[]
        {
            group.Heading,
            task.Section,
            task.Text,
            lead is null ? null : head.NameOf(lead.OrganisationCode),
            Day(task.LastDay),
            StateOf(lead?.State ?? task.State, lead),
            lead?.Text,
            lead?.Reason,
            Day(lead?.PeriodEndsOn),
            lead?.StatementId?.ToString(),
        }))),
    ];

    private static IEnumerable<IReadOnlyList<IReadOnlyList<XElement>>> Rows(ConsolidatedReport.TaskGroup group, Letterhead head, Dictionary<Guid, int> numbers)
    {
        if (group.Heading is { } heading)
        {
            yield return [Cell(""), Cell(heading, bold: true), Cell(""), Cell(""), Cell("")];
        }

        foreach (var task in group.Tasks)
        {
            yield return
            [
                Cell(task.Section),
                Cell(task.Obligation == TaskContent.Requested ? $"(Đề nghị) {task.Text}" : task.Text),
                Cell(string.Join("; ", task.Leads.Select(lead => head.NameOf(lead.OrganisationCode)))),
                Cell(Day(task.LastDay)),
                [.. task.Leads.Count == 0 ? Cell(StateOf(task.State, null)) : task.Leads.Select(lead => Standing(task, lead, head, numbers))],
            ];
        }
    }

    private static XElement Standing(ConsolidatedReport.TaskLine task, ConsolidatedReport.TaskLead lead, Letterhead head, Dictionary<Guid, int> numbers)
    {
        var who = task.Leads.Count > 1 ? $"{head.NameOf(lead.OrganisationCode)}: " : "";
        var words = string.Join(". ", new[] { StateOf(lead.State, lead), lead.Text, lead.Reason is { } reason ? $"Lý do: {reason}" : null }.OfType<string>());
        var mark = lead.StatementId is { } source ? Run($"[{numbers[source].ToString(CultureInfo.InvariantCulture)}]", Look.Small with { Raised = true }) : null;
        return Line("left", Run(who + words, Look.Small), mark);
    }

    private static IEnumerable<(ConsolidatedReport.TaskLine Task, ConsolidatedReport.TaskLead Lead)> Statements(IReadOnlyList<ConsolidatedReport.TaskGroup> groups) => groups
        .SelectMany(group => group.Tasks)
        .SelectMany(task => task.Leads.Select(lead => (Task: task, Lead: lead)))
        .Where(one => one.Lead.StatementId is not null);

    private static string StateOf(string state, ConsolidatedReport.TaskLead? lead) => lead is { Late: true } ? $"{NameOf(state, lead)} (sau hạn)" : NameOf(state, lead);

    private static string NameOf(string state, ConsolidatedReport.TaskLead? lead) => States.GetValueOrDefault(state) ?? lead?.GradeName ?? state;

    /// <summary>How many tasks stand how: what needs an eye first, then the grades.</summary>
    private static IEnumerable<(string Name, int Count)> ByState(IEnumerable<ConsolidatedReport.TaskLine> tasks) => tasks
        .GroupBy(task => task.State)
        .OrderBy(same => Array.IndexOf(TaskState.Own, same.Key) is >= 0 and var place ? place : TaskState.Own.Length)
        .ThenBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => (NameOf(same.Key, same.First().Leads.FirstOrDefault(lead => lead.State == same.Key)), same.Count()));

    private static string Count(List<ConsolidatedReport.TaskLine> tasks, Func<ConsolidatedReport.TaskLine, bool> counts) => tasks.Count(counts).ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? "";

    private static XElement[] Cell(string text, bool bold = false) => [Line("left", Run(text, new Look(20) { Bold = bold }))];
}
