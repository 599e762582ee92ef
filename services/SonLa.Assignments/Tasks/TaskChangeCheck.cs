using SonLa.Assignments.Plans;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Tasks;

/// <summary>Whether an amendment changes and withdraws tasks that the plan has, each once.</summary>
internal static class TaskChangeCheck
{
    public static void Apply(InputCheck check, AmendmentFile amendment, IReadOnlyList<PlanTask> tasks)
    {
        var known = tasks.Select(task => task.Code).ToHashSet();
        var seen = new HashSet<string>();
        for (var index = 0; index < amendment.TaskChanges.Count; index++)
        {
            var (change, at) = (amendment.TaskChanges[index], $"taskChanges[{index}]");
            Code(check, change.TaskCode, known, seen, at);
            check
                .Require(
                    change is not { Text: null, Product: null, Leads: null, Coordinators: null, Evaluators: null, Monitors: null, DueOn: null },
                    at,
                    "Dòng này không thay đổi gì; hãy nhập thay đổi hoặc bỏ dòng.",
                    "This changes nothing; enter a change or remove it.")
                .Require(
                    change.Leads is null or { Count: > 0 },
                    $"{at}.leads",
                    "Mỗi nhiệm vụ phải có ít nhất một nơi chủ trì; muốn rút nhiệm vụ hãy dùng withdrawnTasks.",
                    "Every task needs at least one lead; to take a task back use withdrawnTasks.")
                .Require(change.DueOn is not { } due || due.Year is >= 2000 and <= 2100, $"{at}.dueOn", "Năm phải từ 2000 đến 2100.", "The year must be from 2000 to 2100.");
        }

        for (var index = 0; index < amendment.WithdrawnTasks.Count; index++)
        {
            Code(check, amendment.WithdrawnTasks[index].TaskCode, known, seen, $"withdrawnTasks[{index}]");
        }
    }

    private static void Code(InputCheck check, string code, HashSet<string> known, HashSet<string> seen, string at) => check
        .Require(known.Contains(code), $"{at}.taskCode", $"Kế hoạch không có nhiệm vụ mang mã {code}; hãy sửa mã theo GET /plans/{{planId}}/tasks.", $"The plan has no task {code}; mend the code after GET /plans/{{planId}}/tasks.")
        .Require(seen.Add(code), $"{at}.taskCode", "Nhiệm vụ bị lặp; mỗi nhiệm vụ chỉ sửa hoặc rút một lần.", "The task is repeated; change it or take it back once.");
}
