namespace SonLa.Portal.Tasks;

/// <summary>A task as Reporting lists it.</summary>
public sealed record TaskLine(
    Guid TaskId,
    int PlanYear,
    string? OwnerCode,
    Guid? ParentTaskId,
    string Section,
    string? Heading,
    string Text,
    string? Product,
    string DocumentNumber,
    string Obligation,
    string? Class,
    DateOnly? LastDay,
    string? StartsOn,
    DateOnly? StartedOn,
    string State,
    IReadOnlyList<string> LeadCodes,
    IReadOnlyList<string> CoordinatorCodes,
    string? Unit,
    IReadOnlyList<string> OwnRoles);

/// <summary>One task with everything that has become of it.</summary>
public sealed record TrackedTask(
    TaskLine Task,
    int Version,
    string? ChangedBy,
    bool Withdrawn,
    bool MayEvaluate,
    IReadOnlyList<TrackedTask.Lead> Leads,
    IReadOnlyList<TrackedTask.Statement> Statements,
    IReadOnlyList<TrackedTask.Receipt> Receipts,
    IReadOnlyList<TrackedTask.Handover> Handovers,
    IReadOnlyList<TrackedTask.Start> Starts,
    IReadOnlyList<TrackedTask.Edition> Versions,
    IReadOnlyList<TaskLine> Derived)
{
    public sealed record Lead(string OrganisationCode, string State, bool Late, DateTimeOffset? SeenAt, DateTimeOffset? AcceptedAt);

    public sealed record Statement(string OrganisationCode, string Role, DateOnly PeriodEndsOn, string? Grade, string? GradeName, string Text, string? Reason, DateTimeOffset StatedAt, string StatedByName);

    public sealed record Receipt(string OrganisationCode, string State, DateTimeOffset At, string ByName);

    public sealed record Handover(Guid HandoverId, int Version, string OrganisationCode, string PersonName, string Part, DateOnly? DueOn, DateTimeOffset HandedOnAt, DateTimeOffset? TakenBackAt, string? TakenBackReason);

    public sealed record Start(DateOnly HappenedOn, string Subject, DateTimeOffset RecordedAt);

    public sealed record Edition(int Number, string? ChangedBy, bool Withdrawn, DateTimeOffset IssuedAt, string Text);
}

/// <summary>The grades by which the province judges tasks.</summary>
public sealed record TaskGrades(IReadOnlyList<TaskGrades.Grade> Items)
{
    public sealed record Grade(string Code, string Vi, string En, bool NeedsReason);
}

/// <summary>An organisation's own task as it was just made.</summary>
internal sealed record OwnTask(Guid TaskId);

/// <summary>The tasks that an outside event has started, as far as the reader may see them.</summary>
internal sealed record StartedTasks(IReadOnlyList<StartedTasks.Line> Started)
{
    internal sealed record Line(Guid TaskId, string Section, DateOnly? LastDay);
}

/// <summary>People to whom a task can be handed on.</summary>
public sealed record TaskPersons(IReadOnlyList<TaskPersons.Person> Items)
{
    public sealed record Person(Guid AccountId, string DisplayName);
}

/// <summary>A task on which a report has something to say.</summary>
public sealed record OwedTask(Guid TaskId, string Section, string Text, string State, bool Missing, string? Words);
