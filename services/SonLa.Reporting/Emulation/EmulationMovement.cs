using System.Globalization;
using SonLa.Reporting.Proposals;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Emulation;

/// <summary>An emulation movement (phong trào thi đua) of a year: launched by the chairman with a document, addressed to heads, tied to indicators, reported on by the department that watches it (01/CT-UBND, items 8 to 10).</summary>
internal sealed class EmulationMovement
{
    public required Guid MovementId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string Name { get; init; }

    /// <summary>The document that launches it: 01/CT-UBND.</summary>
    public required string DocumentNumber { get; init; }

    public required DateOnly DocumentDate { get; init; }

    /// <summary>Kinds of organisations that were addressed as a class; empty where all were named.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>Codes of the organisations whose heads are addressed, the classes resolved on the day of the launch.</summary>
    public required IReadOnlyList<string> Addressees { get; init; }

    /// <summary>Codes of the plan's measures that show its result.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>By day.</summary>
    public required IReadOnlyList<Milestone> Milestones { get; init; }

    /// <summary>Organisation that watches and reports.</summary>
    public required string ReportBy { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset LaunchedAt { get; init; }

    /// <summary>Last day for the year report; null while nobody has set one: the directive names none.</summary>
    public DateOnly? ReportDueOn { get; private set; }

    /// <summary>When the next reminder of the year report is due; null where none is left.</summary>
    public DateOnly? NextReminderOn { get; private set; }

    /// <summary>How many year reports there are; each later one mends the one before.</summary>
    public int Reports { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>Sets the day for the year report at the launch, before anybody has seen the movement.</summary>
    public EmulationMovement DueOn(DateOnly? day, IReadOnlyList<int> remindDaysBefore, DateOnly today)
    {
        ReportDueOn = day;
        NextReminderOn = day is { } due ? Next(due, remindDaysBefore, today) : null;
        return this;
    }

    /// <summary>Sets or moves the day for the year report, with the reason.</summary>
    public MovementStep SetDue(Actor by, DateOnly day, string reason, IReadOnlyList<int> remindDaysBefore, DateOnly today)
    {
        if (Reports > 0)
        {
            throw new RuleViolationException("movement.already-reported", new(
                "Đã có báo cáo tổng kết phong trào, không đặt lại hạn nữa.",
                "The year report is there; its day is not moved any more."));
        }

        DueOn(day, remindDaysBefore, today);
        Version++;
        return Step(by, MovementStep.DueSet, reason);
    }

    /// <summary>Takes the year report, or one that mends it.</summary>
    public MovementStep Report(Actor by, string? reason)
    {
        if (Reports > 0 && string.IsNullOrWhiteSpace(reason))
        {
            throw new InvalidInputException("reason", new("Báo cáo bổ sung phải nêu lý do.", "A report that mends another needs the reason."));
        }

        Reports++;
        NextReminderOn = null;
        Version++;
        return Step(by, MovementStep.Reported, reason);
    }

    /// <summary>Reminds of the year report by the closest rung that is reached, and goes on to the next; null where nothing is owed.</summary>
    public string? Remind(IReadOnlyList<int> remindDaysBefore, DateOnly today)
    {
        if (ReportDueOn is not { } due || Reports > 0 || today > due)
        {
            var overdue = Reports == 0 && today > ReportDueOn;
            NextReminderOn = null;
            return overdue ? "overdue" : null;
        }

        NextReminderOn = Next(due, remindDaysBefore, today);
        var reached = remindDaysBefore.Where(days => due.AddDays(-days) <= today).ToList();
        return reached.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"due-soon-{reached.Min()}");
    }

    /// <summary>The step that began it.</summary>
    public MovementStep Launched(Actor by) => Step(by, MovementStep.LaunchedKind, null);

    // What lies in the past when a day is set is not reminded of any more.
    private static DateOnly Next(DateOnly due, IReadOnlyList<int> remindDaysBefore, DateOnly today) =>
        remindDaysBefore.Select(days => due.AddDays(-days)).Where(day => day > today).Append(due.AddDays(1)).Min();

    private MovementStep Step(Actor by, string kind, string? note) => new()
    {
        MovementId = MovementId,
        Number = Version,
        Kind = kind,
        DueOn = ReportDueOn,
        Note = note,
        At = by.At,
        By = by.AccountId,
        ByName = by.Name,
        For = by.OrganisationCode,
    };
}

/// <summary>A day by which something of the movement shall be there: 07/5, 22/12, 26/12/2024.</summary>
public sealed record Milestone(DateOnly Day, string Title);
