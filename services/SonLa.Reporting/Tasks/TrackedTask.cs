using SonLa.Reporting.Calendars;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Tasks;

/// <summary>A task of a year as it stands now: a document's, or one that an organisation has made of a document's for itself.</summary>
internal sealed class TrackedTask
{
    public required Guid TaskId { get; init; }

    public required Guid PlanId { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>Organisation in whose own plan it stands; null for a task of the province's documents.</summary>
    public string? OwnerCode { get; init; }

    /// <summary>The province's task of which it is made.</summary>
    public Guid? ParentTaskId { get; init; }

    public TaskContent Content { get; private set; } = new() { Code = "", Section = "", Text = "", DocumentNumber = "", Obligation = TaskContent.Assigned, LeadCodes = [] };

    /// <summary>Number of the version that <see cref="Content"/> is.</summary>
    public int ContentVersion { get; private set; }

    public string? Class { get; private set; }

    public bool Withdrawn { get; private set; }

    public string[] LeadCodes { get; private set; } = [];

    /// <summary>Every organisation that it names, in whatever role.</summary>
    public string[] PartyCodes { get; private set; } = [];

    /// <summary>Business instant of the first version.</summary>
    public DateTimeOffset IssuedAt { get; private set; }

    /// <summary>Day of the outside event that it waited for.</summary>
    public DateOnly? StartedOn { get; private set; }

    /// <summary>The last day for it; null while it has none.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>How many rungs of the ladder have been climbed towards <see cref="LastDay"/>.</summary>
    public int Climbed { get; private set; }

    /// <summary>When the next rung is due; null where there is none.</summary>
    public DateTimeOffset? NextRungAt { get; private set; }

    public int Version { get; private set; }

    public bool IsWaiting => Content.StartsOn is not null && StartedOn is null;

    /// <summary>Takes over a newer version; an older one, or the same again, changes nothing.</summary>
    /// <returns>The version to be kept; null where nothing changed.</returns>
    public TaskVersion? Follow(int number, TaskContent content, DateTimeOffset issuedAt, WorkingDays working, IReadOnlyList<Rung> ladder, DateTimeOffset now)
    {
        if (number <= ContentVersion)
        {
            return null;
        }

        if (ContentVersion == 0 || issuedAt < IssuedAt)
        {
            IssuedAt = issuedAt.ToUniversalTime();
        }

        ContentVersion = number;
        Content = content;
        Class = content.Class;
        Withdrawn = content.Withdrawn;
        LeadCodes = [.. content.LeadCodes];
        PartyCodes = [.. content.Parties];
        Version++;
        SetLastDay(content.LastDay(StartedOn, working), ladder);
        return new()
        {
            TaskId = TaskId,
            Number = number,
            PlanId = PlanId,
            PlanYear = PlanYear,
            OwnerCode = OwnerCode,
            Content = content,
            LastDay = LastDay,
            IssuedAt = issuedAt.ToUniversalTime(),
            RecordedAt = now,
        };
    }

    /// <summary>Lets its clock run from the day of the event that it waited for.</summary>
    public TaskStart Start(DateOnly happenedOn, string subject, WorkingDays working, IReadOnlyList<Rung> ladder, Guid recordedBy, DateTimeOffset now)
    {
        StartedOn = happenedOn;
        Version++;
        SetLastDay(Content.LastDay(happenedOn, working), ladder);
        return new()
        {
            TaskId = TaskId,
            PlanId = PlanId,
            HappenedOn = happenedOn,
            Subject = subject,
            LastDay = LastDay,
            RecordedAt = now,
            RecordedBy = recordedBy,
        };
    }

    /// <summary>Climbs to the highest rung that is due.</summary>
    /// <returns>The rung reached; null where none is due.</returns>
    public Rung? Climb(IReadOnlyList<Rung> ladder, DateTimeOffset now)
    {
        if (LastDay is not { } last)
        {
            NextRungAt = null;
            return null;
        }

        Rung? reached = null;
        while (Climbed < ladder.Count && ladder[Climbed].At(VietnamTime.EndOf(last)) <= now)
        {
            reached = ladder[Climbed++];
        }

        NextRungAt = NextOf(last, ladder);
        return reached;
    }

    /// <exception cref="RuleViolationException">It was taken back by a later document.</exception>
    public void InsistOnStanding()
    {
        if (Withdrawn)
        {
            throw new RuleViolationException("task.withdrawn", new(
                $"Nhiệm vụ đã được thu hồi theo {Content.ChangedBy ?? "văn bản sau"}; không cần báo cáo hay giao tiếp.",
                $"The task was withdrawn by {Content.ChangedBy ?? "a later document"}; nothing is to be reported or handed on."));
        }
    }

    private void SetLastDay(DateOnly? lastDay, IReadOnlyList<Rung> ladder)
    {
        // A request binds nobody: nobody is reminded of it, and it is never late.
        var binding = Content.Binds && !Withdrawn;
        if (lastDay != LastDay)
        {
            (LastDay, Climbed) = (lastDay, 0);
        }

        NextRungAt = binding && lastDay is { } last ? NextOf(last, ladder) : null;
    }

    private DateTimeOffset? NextOf(DateOnly last, IReadOnlyList<Rung> ladder) => Climbed < ladder.Count ? ladder[Climbed].At(VietnamTime.EndOf(last)).ToUniversalTime() : null;
}
