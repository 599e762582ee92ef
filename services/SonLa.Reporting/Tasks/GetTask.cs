using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Tasks;

/// <summary>Shows one task with everything that has become of it: each lead's standing, what was said, who has which part, how documents changed it.</summary>
internal static class GetTask
{
    public sealed record Response
    {
        public required TaskLine Task { get; init; }

        public required int Version { get; init; }

        /// <summary>Number of its content's version; acknowledgements name it.</summary>
        public required int ContentVersion { get; init; }

        public required string? ChangedBy { get; init; }

        public required bool Withdrawn { get; init; }

        public required DateTimeOffset IssuedAt { get; init; }

        public required int? DaysAfterStart { get; init; }

        public required IReadOnlyList<string> EvaluatorCodes { get; init; }

        public required IReadOnlyList<string> MonitorCodes { get; init; }

        /// <summary>Whether the reader's organisation may judge how it was carried out.</summary>
        public required bool MayEvaluate { get; init; }

        /// <summary>Names that mean no organisation, as written.</summary>
        public required IReadOnlyList<string> UnresolvedNames { get; init; }

        public required IReadOnlyList<LeadLine> Leads { get; init; }

        /// <summary>Everything that was said of it, oldest first.</summary>
        public required IReadOnlyList<StatementLine> Statements { get; init; }

        public required IReadOnlyList<ReceiptLine> Receipts { get; init; }

        /// <summary>Parts handed on to persons, oldest first: one's own organisation's, all for those who direct.</summary>
        public required IReadOnlyList<HandoverLine> Handovers { get; init; }

        public required IReadOnlyList<StartLine> Starts { get; init; }

        public required IReadOnlyList<VersionLine> Versions { get; init; }

        /// <summary>What organisations have made of it in plans of their own.</summary>
        public required IReadOnlyList<TaskLine> Derived { get; init; }
    }

    /// <param name="OrganisationCode">The lead.</param>
    /// <param name="State">How it stands with this lead.</param>
    /// <param name="Late">Done after the last day.</param>
    /// <param name="SeenAt">When the lead noted that it had seen the present version.</param>
    /// <param name="AcceptedAt">When the lead accepted it.</param>
    public sealed record LeadLine(string OrganisationCode, string State, bool Late, DateTimeOffset? SeenAt, DateTimeOffset? AcceptedAt);

    public sealed record StatementLine(Guid StatementId, string OrganisationCode, string Role, DateOnly PeriodEndsOn, int Number, string? Grade, string? GradeName, string Text, string? Reason, DateTimeOffset StatedAt, string StatedByName);

    public sealed record ReceiptLine(string OrganisationCode, int ContentVersion, string State, DateTimeOffset At, string ByName);

    public sealed record HandoverLine(Guid HandoverId, int Version, string OrganisationCode, Guid AccountId, string PersonName, string Part, DateOnly? DueOn, DateTimeOffset HandedOnAt, string HandedOnByName, Guid? InsteadOf, DateTimeOffset? TakenBackAt, string? TakenBackReason);

    public sealed record StartLine(DateOnly HappenedOn, string Subject, DateOnly? LastDay, DateTimeOffset RecordedAt);

    public sealed record VersionLine(int Number, string? ChangedBy, bool Withdrawn, DateTimeOffset IssuedAt, DateOnly? LastDay, string Text, IReadOnlyList<string> LeadCodes, IReadOnlyList<string> CoordinatorCodes);

    internal static void Map(IEndpointRouteBuilder tasks) => tasks.MapGet("/{taskId:guid}", Handle)
        .WithName(nameof(GetTask))
        .WithSummary("Show a task with its history")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid taskId, ReportingDbContext db, TaskReading reading, TaskRules rules, BusinessClock clock, HttpContext http, CancellationToken cancellationToken)
    {
        if (await reading.Visible(db.Tasks.AsNoTracking()).SingleOrDefaultAsync(one => one.TaskId == taskId, cancellationToken) is not { } task)
        {
            return TypedResults.NotFound();
        }

        var own = reading.Caller.OrganisationCode;
        var now = clock.GetUtcNow();
        var derived = await reading.Visible(db.Tasks.AsNoTracking()).Where(one => one.ParentTaskId == taskId).ToListAsync(cancellationToken);
        var ids = derived.Select(one => one.TaskId).Append(taskId).ToList();
        var statements = (await db.TaskStatements.AsNoTracking().Where(one => ids.Contains(one.TaskId)).OrderBy(one => one.Sequence).ToListAsync(cancellationToken)).ToLookup(one => one.TaskId);
        var receipts = await db.TaskReceipts.AsNoTracking().Where(one => one.TaskId == taskId).OrderBy(one => one.At).ThenBy(one => one.OrganisationCode).ToListAsync(cancellationToken);
        var handovers = await db.TaskHandovers.AsNoTracking().Where(one => one.TaskId == taskId).OrderBy(one => one.HandedOnAt).ThenBy(one => one.HandoverId).ToListAsync(cancellationToken);
        var starts = await db.TaskStarts.AsNoTracking().Where(one => one.TaskId == taskId).OrderBy(one => one.Sequence).ToListAsync(cancellationToken);
        var versions = await db.TaskVersions.AsNoTracking().Where(one => one.TaskId == taskId).OrderBy(one => one.Number).ToListAsync(cancellationToken);
        var standing = TaskStanding.Of(task, statements[taskId], now, rules);
        Versioned.Stamp(http, task.Version);
        return TypedResults.Ok(new Response
        {
            Task = TaskLine.Of(task, standing, own),
            Version = task.Version,
            ContentVersion = task.ContentVersion,
            ChangedBy = task.Content.ChangedBy,
            Withdrawn = task.Withdrawn,
            IssuedAt = task.IssuedAt,
            DaysAfterStart = task.Content.DaysAfterStart,
            EvaluatorCodes = task.Content.EvaluatorCodes,
            MonitorCodes = task.Content.MonitorCodes,
            MayEvaluate = !task.Withdrawn && !task.IsWaiting && reading.HasSay(task, TaskRole.Evaluator),
            UnresolvedNames = task.Content.UnresolvedNames,
            Leads = [.. standing.Leads.Select(lead => new LeadLine(lead.OrganisationCode, lead.State, lead.Late, At(lead, TaskReceipt.Seen), At(lead, TaskReceipt.Accepted)))],
            Statements = [.. statements[taskId].Select(one => new StatementLine(one.StatementId, one.OrganisationCode, one.Role, one.PeriodEndsOn, one.Number, one.Grade, one.GradeName, one.Text, one.Reason, one.StatedAt, one.StatedByName))],
            Receipts = [.. receipts.Select(one => new ReceiptLine(one.OrganisationCode, one.ContentVersion, one.State, one.At, one.ByName))],
            Handovers = [.. handovers.Where(one => reading.SeesPersonsOf(one.OrganisationCode)).Select(LineOf)],
            Starts = [.. starts.Select(one => new StartLine(one.HappenedOn, one.Subject, one.LastDay, one.RecordedAt))],
            Versions = [.. versions.Select(one => new VersionLine(one.Number, one.Content.ChangedBy, one.Content.Withdrawn, one.IssuedAt, one.LastDay, one.Content.Text, one.Content.LeadCodes, one.Content.CoordinatorCodes))],
            Derived = [.. derived.OrderBy(one => one.OwnerCode, StringComparer.Ordinal).ThenBy(one => one.Content.Section, SectionOrder.Instance).Select(one => TaskLine.Of(one, TaskStanding.Of(one, statements[one.TaskId], now, rules), own))],
        });

        DateTimeOffset? At(LeadStanding lead, string state) =>
            receipts.Find(one => one.OrganisationCode == lead.OrganisationCode && one.ContentVersion == task.ContentVersion && one.State == state)?.At;
    }

    internal static HandoverLine LineOf(TaskHandover one) => new(
        one.HandoverId,
        one.Version,
        one.OrganisationCode,
        one.AccountId,
        one.PersonName,
        one.Part,
        one.DueOn,
        one.HandedOnAt,
        one.HandedOnByName,
        one.InsteadOf,
        one.TakenBackAt,
        one.TakenBackReason);
}
