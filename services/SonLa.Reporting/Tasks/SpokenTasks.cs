using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;

namespace SonLa.Reporting.Tasks;

/// <summary>Tasks of which obstacles and urging notes can speak: those that an organisation leads and that everybody may read; a classed one would be told to readers who may not (decision 107).</summary>
internal sealed class SpokenTasks(ReportingDbContext db)
{
    private const int Most = 500;
    private const int LongestName = 200;

    /// <summary>A task as forms offer it.</summary>
    public sealed record Line(Guid TaskId, string Section, string Text);

    /// <summary>What the organisation leads in a year, in the documents' order.</summary>
    /// <param name="organisationCode">The lead.</param>
    /// <param name="year">Plan year.</param>
    /// <param name="urged">Only what somebody else can urge it about: given by the province, binding, begun and not through.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public async Task<IReadOnlyList<Line>> Of(string organisationCode, int year, bool urged, CancellationToken cancellationToken)
    {
        var tasks = await Led(organisationCode).Where(task => task.PlanYear == year && (!urged || task.OwnerCode == null)).ToListAsync(cancellationToken);
        var over = urged ? await Over(organisationCode, tasks.ConvertAll(task => task.TaskId), cancellationToken) : [];
        return
        [
            .. tasks
                .Where(task => !urged || (CanBeUrged(task) && !over.Contains(task.TaskId)))
                .OrderBy(task => task.OwnerCode ?? "", StringComparer.Ordinal)
                .ThenBy(task => task.Content.DocumentNumber, StringComparer.Ordinal)
                .ThenBy(task => task.Content.Section, SectionOrder.Instance)
                .Take(Most)
                .Select(task => new Line(task.TaskId, task.Content.Section, Shortened(task.Content.Text))),
        ];
    }

    /// <summary>Null where the organisation does not lead it, or not everybody may read it.</summary>
    public Task<TrackedTask?> Find(string organisationCode, Guid taskId, CancellationToken cancellationToken) =>
        Led(organisationCode).SingleOrDefaultAsync(task => task.TaskId == taskId, cancellationToken);

    /// <summary>Null where the organisation cannot be urged about it.</summary>
    public async Task<TrackedTask?> FindUrged(string organisationCode, Guid taskId, CancellationToken cancellationToken) =>
        await Find(organisationCode, taskId, cancellationToken) is { OwnerCode: null } task
        && CanBeUrged(task)
        && (await Over(organisationCode, [taskId], cancellationToken)).Count == 0
            ? task
            : null;

    /// <summary>What tasks are called, by id; none that has become closed to some since.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesOf(IEnumerable<Guid?> taskIds, CancellationToken cancellationToken)
    {
        var ids = taskIds.OfType<Guid>().Distinct().ToList();
        return ids.Count == 0
            ? new Dictionary<Guid, string>()
            : (await db.Tasks.AsNoTracking().Where(task => ids.Contains(task.TaskId) && task.Class == null).ToListAsync(cancellationToken)).ToDictionary(task => task.TaskId, NameOf);
    }

    public static string NameOf(TrackedTask task) => $"{task.Content.Section}. {Shortened(task.Content.Text)}";

    // What a document only requests ("Đề nghị") binds nobody; what waits cannot be done yet.
    private static bool CanBeUrged(TrackedTask task) => task.Content.Binds && !task.IsWaiting;

    private IQueryable<TrackedTask> Led(string organisationCode) =>
        db.Tasks.AsNoTracking().Where(task => task.Class == null && !task.Withdrawn && task.LeadCodes.Contains(organisationCode));

    /// <summary>Those with which the lead is through by what it said last.</summary>
    private async Task<HashSet<Guid>> Over(string organisationCode, List<Guid> taskIds, CancellationToken cancellationToken) =>
    [
        .. (await db.TaskStatements.AsNoTracking()
                .Where(one => taskIds.Contains(one.TaskId) && one.OrganisationCode == organisationCode && one.Role == TaskRole.Lead)
                .Select(one => new { one.TaskId, one.PeriodEndsOn, one.Number, one.Final })
                .ToListAsync(cancellationToken))
            .GroupBy(one => one.TaskId)
            .Where(said => said.OrderBy(one => one.PeriodEndsOn).ThenBy(one => one.Number).Last().Final)
            .Select(said => said.Key),
    ];

    private static string Shortened(string text)
    {
        if (text.Length <= LongestName)
        {
            return text;
        }

        // Half of a surrogate pair could not be written.
        var end = char.IsHighSurrogate(text[LongestName - 2]) ? LongestName - 2 : LongestName - 1;
        return $"{text[..end].TrimEnd()}…";
    }
}
