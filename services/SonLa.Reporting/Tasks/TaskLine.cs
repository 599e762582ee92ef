namespace SonLa.Reporting.Tasks;

/// <summary>A task as lists show it.</summary>
public sealed record TaskLine
{
    public required Guid TaskId { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>Organisation in whose own plan it stands; null for a task of the province's documents.</summary>
    public required string? OwnerCode { get; init; }

    public required Guid? ParentTaskId { get; init; }

    public required string Code { get; init; }

    public required string Section { get; init; }

    public required string? Heading { get; init; }

    public required string Text { get; init; }

    public required string? Product { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary><c>assigned</c> or <c>requested</c>.</summary>
    public required string Obligation { get; init; }

    /// <summary>Class of what not everybody may read; null where it is open.</summary>
    public required string? Class { get; init; }

    /// <summary>The last day for it; null where it has none or has not begun.</summary>
    public required DateOnly? LastDay { get; init; }

    /// <summary>The outside event on which it starts.</summary>
    public required string? StartsOn { get; init; }

    public required DateOnly? StartedOn { get; init; }

    /// <summary><c>overdue</c>, <c>due-soon</c>, <c>not-reported</c>, <c>waiting</c>, <c>requested</c>, <c>withdrawn</c> or a grade.</summary>
    public required string State { get; init; }

    public required IReadOnlyList<string> LeadCodes { get; init; }

    public required IReadOnlyList<string> CoordinatorCodes { get; init; }

    /// <summary>Office of the lead that carries it out, in words; of an organisation's own task.</summary>
    public required string? Unit { get; init; }

    /// <summary>In which capacities the reader's organisation stands at it.</summary>
    public required IReadOnlyList<string> OwnRoles { get; init; }

    internal static TaskLine Of(TrackedTask task, TaskStanding standing, string ownCode) => new()
    {
        TaskId = task.TaskId,
        PlanYear = task.PlanYear,
        OwnerCode = task.OwnerCode,
        ParentTaskId = task.ParentTaskId,
        Code = task.Content.Code,
        Section = task.Content.Section,
        Heading = task.Content.Heading,
        Text = task.Content.Text,
        Product = task.Content.Product,
        DocumentNumber = task.Content.DocumentNumber,
        Obligation = task.Content.Obligation,
        Class = task.Class,
        LastDay = task.LastDay,
        StartsOn = task.Content.StartsOn,
        StartedOn = task.StartedOn,
        State = standing.State,
        LeadCodes = task.Content.LeadCodes,
        CoordinatorCodes = task.Content.CoordinatorCodes,
        Unit = task.Content.Unit,
        OwnRoles = task.Content.RolesOf(ownCode),
    };
}
