using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Tasks;

/// <summary>The tasks on which an organisation's report of a period has something to say, as far as the reader may see them.</summary>
internal sealed class OwedTasks(ReportingDbContext db, TaskReading reading)
{
    public async Task<IReadOnlyList<OwedTask>> Of(string organisationCode, int year, DateOnly periodEndsOn, CancellationToken cancellationToken)
    {
        var tasks = await reading.Visible(db.Tasks.AsNoTracking())
            .Where(task => task.PlanYear == year && !task.Withdrawn && task.LeadCodes.Contains(organisationCode))
            .ToListAsync(cancellationToken);
        var ids = tasks.ConvertAll(task => task.TaskId);
        var statements = (await db.TaskStatements.AsNoTracking()
            .Where(one => ids.Contains(one.TaskId) && one.PeriodEndsOn <= periodEndsOn)
            .ToListAsync(cancellationToken)).ToLookup(one => one.TaskId);
        return
        [
            .. tasks
                .Where(task => VietnamTime.DayOf(task.IssuedAt) <= periodEndsOn)
                .OrderBy(task => task.OwnerCode ?? "", StringComparer.Ordinal)
                .ThenBy(task => task.Content.DocumentNumber, StringComparer.Ordinal)
                .ThenBy(task => task.Content.Section, SectionOrder.Instance)
                .Select(task => OwedTask.Of(task, organisationCode, periodEndsOn, [.. statements[task.TaskId]])),
        ];
    }
}

/// <summary>A task in a lead's report: what the lead said of it last, what its coordinators contributed, and whether this period's words are missing.</summary>
public sealed record OwedTask
{
    public required Guid TaskId { get; init; }

    public required string Section { get; init; }

    public required string Text { get; init; }

    /// <summary><c>assigned</c> or <c>requested</c>.</summary>
    public required string Obligation { get; init; }

    public required DateOnly? LastDay { get; init; }

    /// <summary>On the period's last day.</summary>
    public required string State { get; init; }

    /// <summary>Whether the lead is asked and has not reported; never for a request, a task that waits or one that is through.</summary>
    public required bool Missing { get; init; }

    public required string? Grade { get; init; }

    public required string? GradeName { get; init; }

    /// <summary>The lead's words of this period; null while there are none.</summary>
    public required string? Words { get; init; }

    public required IReadOnlyList<PartLine> Parts { get; init; }

    /// <summary>Coordinators who have not contributed in this period.</summary>
    public required IReadOnlyList<string> MissingPartsOf { get; init; }

    public sealed record PartLine(string OrganisationCode, string Text);

    internal static OwedTask Of(TrackedTask task, string lead, DateOnly periodEndsOn, IReadOnlyList<TaskStatement> statements)
    {
        var standing = TaskStanding.Of(task.Content, task.StartedOn, task.LastDay, statements, periodEndsOn, null).Leads.First(one => one.OrganisationCode == lead);
        var now = standing.Last?.PeriodEndsOn == periodEndsOn ? standing.Last : null;
        var parts = statements
            .Where(one => one.Role == TaskRole.Coordinator && one.PeriodEndsOn == periodEndsOn)
            .GroupBy(one => one.OrganisationCode)
            .OrderBy(own => own.Key, StringComparer.Ordinal)
            .Select(own => new PartLine(own.Key, own.OrderBy(one => one.Number).Last().Text))
            .ToList();
        var open = task.Content.Binds && standing.Last is not { Final: true } && standing.State != TaskState.Waiting;
        return new()
        {
            TaskId = task.TaskId,
            Section = task.Content.Section,
            Text = task.Content.Text,
            Obligation = task.Content.Obligation,
            LastDay = task.LastDay,
            State = standing.State,
            Missing = open && now is null,
            Grade = standing.Last?.Grade,
            GradeName = standing.Last?.GradeName,
            Words = now?.Text,
            Parts = parts,
            MissingPartsOf = open ? [.. task.Content.CoordinatorCodes.Except(parts.Select(part => part.OrganisationCode)).Except(task.Content.LeadCodes)] : [],
        };
    }
}
