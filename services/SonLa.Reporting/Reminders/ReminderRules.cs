using System.Text.Json;
using SonLa.Reporting.Calendars;
using SonLa.ServiceDefaults.Http;

namespace SonLa.Reporting.Reminders;

/// <summary>When the answers to urging notes and the conclusions of sessions are reminded of: data of the installation.</summary>
internal sealed class ReminderRules
{
    private ReminderRules(Document document)
    {
        Urging = LadderOf(document.Urging, "urging");
        Conclusion = LadderOf(document.Conclusion, "conclusion");
    }

    /// <summary>Lowest rung first.</summary>
    public IReadOnlyList<Rung> Urging { get; }

    /// <summary>Lowest rung first.</summary>
    public IReadOnlyList<Rung> Conclusion { get; }

    /// <exception cref="InvalidOperationException">The rules contradict themselves; the sentence says where.</exception>
    public static ReminderRules Load(string file) => Parse(File.ReadAllText(file));

    internal static ReminderRules Parse(string json)
    {
        var options = new JsonSerializerOptions();
        StrictJson.Apply(options);
        return new(JsonSerializer.Deserialize<Document>(json, options) ?? throw new InvalidOperationException("The file of reminders holds null."));
    }

    private static IReadOnlyList<Rung> LadderOf(Days days, string name)
    {
        var (before, after) = (days.RemindDaysBefore, days.EscalateDaysAfter);
        if (before.Any(day => day is < 1 or > 60) || after.Any(day => day is < 0 or > 60) || before.Distinct().Count() != before.Count || after.Distinct().Count() != after.Count || !after.Order().SequenceEqual(after))
        {
            throw new InvalidOperationException($"The reminders of {name} cannot be used: days before from 1, days after from 0 and in order, at most 60, each once.");
        }

        return
        [
            .. before.OrderDescending().Select(day => new Rung($"due-soon-{day}", day, false)),
            .. after.Select(day => new Rung($"overdue-{day}", day, true)),
        ];
    }

    private sealed record Document(string Source, bool Assumption, Days Urging, Days Conclusion);

    private sealed record Days(IReadOnlyList<int> RemindDaysBefore, IReadOnlyList<int> EscalateDaysAfter);
}
