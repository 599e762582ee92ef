using System.Text.RegularExpressions;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Tasks;

/// <summary>Whether tasks say what they are, who answers for them and where they stand.</summary>
internal static partial class TaskCheck
{
    private const int LongestCode = 64;
    private const int LongestSection = 100;
    private const int LongestEvent = 500;
    private const int MostDays = 400;

    public static void Apply(InputCheck check, IReadOnlyList<PlanTask> tasks, IReadOnlySet<string> documents, IEnumerable<string>? taken = null)
    {
        var codes = new HashSet<string>(taken ?? []);
        for (var index = 0; index < tasks.Count; index++)
        {
            var task = tasks[index];
            var at = $"tasks[{index}]";
            check
                .Require(
                    task.Code.Length <= LongestCode && CodeForm().IsMatch(task.Code),
                    $"{at}.code",
                    "Mã chỉ gồm chữ thường không dấu, số và gạch nối, tối đa 64 ký tự; hãy sửa mã.",
                    "A code has lower-case letters, digits and hyphens, at most 64 characters; mend it.")
                .Require(codes.Add(task.Code), $"{at}.code", $"Mã {task.Code} bị lặp; mỗi nhiệm vụ cần một mã riêng.", $"Code {task.Code} is repeated; every task needs its own.")
                .LimitText(task.Section, $"{at}.section", LongestSection)
                .LimitText(task.StartsOn, $"{at}.startsOn", LongestEvent)
                .Require(task.Class is null || ClassForm().IsMatch(task.Class), $"{at}.class", "Mã lĩnh vực chỉ gồm chữ thường không dấu và gạch nối, tối đa 40 ký tự.", "A class has lower-case letters and hyphens, at most 40 characters.")
                .Require(task.DueOn is not { } due || due.Year is >= 2000 and <= 2100, $"{at}.dueOn", "Năm phải từ 2000 đến 2100.", "The year must be from 2000 to 2100.")
                .Require(
                    task.DaysAfterStart is null || (task.DaysAfterStart is >= 1 and <= MostDays && task.StartsOn is not null && task.DueOn is null),
                    $"{at}.daysAfterStart",
                    $"Chỉ dùng từ 1 đến {MostDays} ngày làm việc, khi có startsOn và không có dueOn.",
                    $"Use 1 to {MostDays} working days, with startsOn and without dueOn.")
                .Require(
                    task.Obligation is PlanTask.Assigned or PlanTask.Requested,
                    $"{at}.obligation",
                    $"Giá trị không có; hãy dùng một trong: {PlanTask.Assigned}, {PlanTask.Requested}.",
                    $"No such value; use one of {PlanTask.Assigned}, {PlanTask.Requested}.")
                .Require(
                    task.Leads.Count > 0,
                    $"{at}.leads",
                    "Mỗi nhiệm vụ phải có ít nhất một nơi chủ trì hoặc được đề nghị; hãy nhập tên như trong văn bản.",
                    "Every task needs at least one who leads it or is asked; enter the name as the document writes it.")
                .Require(
                    documents.Contains(task.Source),
                    $"{at}.source",
                    $"Văn bản “{task.Source}” không có trong document hay sources; hãy thêm văn bản đó hoặc sửa số.",
                    $"Document '{task.Source}' is neither the document nor among the sources; add it or mend its number.");
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex CodeForm();

    [GeneratedRegex("^[a-z]+(-[a-z]+){0,8}$(?<=^.{1,40})")]
    private static partial Regex ClassForm();
}
