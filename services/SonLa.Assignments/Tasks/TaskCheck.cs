using System.Text.RegularExpressions;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Tasks;

/// <summary>Whether tasks say what they are, who answers for them and where they stand.</summary>
internal static partial class TaskCheck
{
    private const int LongestCode = 64;
    private const int LongestSection = 100;

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
}
