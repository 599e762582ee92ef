using System.Text.Json;
using SonLa.Reporting.Calendars;
using SonLa.ServiceDefaults.Http;

namespace SonLa.Reporting.Tasks;

/// <summary>How tasks are graded and when leads are reminded: data of the province, read at start.</summary>
internal sealed record TaskRules
{
    private static readonly JsonSerializerOptions Json = MakeJson();

    public required string Note { get; init; }

    public required string Source { get; init; }

    public required IReadOnlyList<TaskGrade> Grades { get; init; }

    /// <summary>From so many days before its last day a task counts as due soon.</summary>
    public required int DueSoonDays { get; init; }

    public required IReadOnlyList<int> RemindDaysBefore { get; init; }

    public required IReadOnlyList<int> EscalateDaysAfter { get; init; }

    /// <summary>Lowest rung first.</summary>
    public IReadOnlyList<Rung> Ladder =>
    [
        .. RemindDaysBefore.OrderDescending().Select(days => new Rung($"due-soon-{days}", days, false)),
        .. EscalateDaysAfter.Order().Select((days, step) => new Rung($"overdue-{step}", days, true)),
    ];

    /// <summary>Null where there is no such grade.</summary>
    public TaskGrade? Find(string code) => Grades.FirstOrDefault(grade => grade.Code == code);

    public static TaskRules Load(string path) => Parse(File.ReadAllText(path));

    /// <exception cref="InvalidOperationException">The file cannot be used.</exception>
    public static TaskRules Parse(string json)
    {
        var rules = JsonSerializer.Deserialize<TaskRules>(json, Json) ?? throw new InvalidOperationException("The file of task rules holds null.");
        return rules.Grades.Count > 0
            && rules.Grades.DistinctBy(grade => grade.Code).Count() == rules.Grades.Count
            && rules.Grades.Any(grade => grade.Final)
            && rules.Grades.All(grade => grade.Final || !grade.Done)
            && rules.RemindDaysBefore.Concat(rules.EscalateDaysAfter).Append(rules.DueSoonDays).All(days => days is >= 0 and <= 365)
                ? rules
                : throw new InvalidOperationException("The task rules cannot be used: grades need distinct codes, one of them final, none done without being final, and days from 0 to 365.");
    }

    private static JsonSerializerOptions MakeJson()
    {
        var options = new JsonSerializerOptions();
        StrictJson.Apply(options);
        return options;
    }
}

/// <summary>One grade of a task.</summary>
internal sealed record TaskGrade
{
    public required string Code { get; init; }

    public required string Vi { get; init; }

    public required string En { get; init; }

    /// <summary>Whether nothing further is to be reported after it.</summary>
    public required bool Final { get; init; }

    /// <summary>Whether the work was done.</summary>
    public required bool Done { get; init; }

    /// <summary>Whether a reason must be given.</summary>
    public required bool NeedsReason { get; init; }
}
