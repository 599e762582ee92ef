using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Tasks;

/// <summary>A lead or coordinator hands a part of a task on to a named person of its own (cá thể hóa trách nhiệm), or from one person to another.</summary>
internal static class HandOnTask
{
    private const int LongestPart = 2_000;

    public sealed record Request
    {
        /// <summary>Account of a person of one's own organisation.</summary>
        public required Guid AccountId { get; init; }

        /// <summary>What the person is to do of it.</summary>
        public required string Part { get; init; }

        /// <summary>Not after the task's own last day.</summary>
        public DateOnly? DueOn { get; init; }

        /// <summary>The handover that ends with this one: the part passes from that person to this.</summary>
        public Guid? InsteadOf { get; init; }
    }

    public sealed record Response(Guid HandoverId, int Version, Guid TaskId, string PersonName, DateTimeOffset HandedOnAt, Guid EventMessageId);

    internal static void Map(IEndpointRouteBuilder tasks) => tasks.MapPost("/{taskId:guid}/handovers", Handle)
        .WithName(nameof(HandOnTask))
        .WithSummary("Hand a part of a task on to a person")
        .RequirePermission(Permissions.DirectTasks)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<Response>, NotFound>> Handle(Guid taskId, Request request, ReportingDbContext db, TaskReading reading, IEvents events, ReportAuthor author, CancellationToken cancellationToken)
    {
        var own = author.Caller.OrganisationCode;
        var task = await reading.Visible(db.Tasks.AsNoTracking()).SingleOrDefaultAsync(one => one.TaskId == taskId, cancellationToken);
        if (task is null || !task.Content.RolesOf(own).Any(role => role is TaskRole.Lead or TaskRole.Coordinator))
        {
            return TypedResults.NotFound();
        }

        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(one => one.AccountId == request.AccountId && one.OrganisationCode == own && one.Active, cancellationToken);
        var before = request.InsteadOf is { } named ? await db.TaskHandovers.SingleOrDefaultAsync(one => one.HandoverId == named && one.TaskId == taskId && one.OrganisationCode == own, cancellationToken) : null;
        var today = VietnamTime.DayOf(author.Now);
        new InputCheck()
            .Require(person is not null, "accountId", "Không có người này trong cơ quan bạn; hãy chọn từ GET /tasks/persons.", "There is no such person in your organisation; choose from GET /tasks/persons.")
            .Require(request.InsteadOf is null || before is not null, "insteadOf", "Không có lần giao này tại nhiệm vụ.", "There is no such handover at the task.")
            .RequireText(request.Part, "part", LongestPart)
            .Require(request.DueOn is not { } due || due >= today, "dueOn", "Hạn không được ở trong quá khứ.", "The day must not be past.")
            .Require(request.DueOn is not { } late || task.LastDay is not { } last || late <= last, "dueOn", "Hạn không được sau hạn của nhiệm vụ.", "The day must not be after the task's own.")
            .ThrowIfAny();
        task.InsistOnStanding();
        before?.TakeBack("Chuyển người thực hiện", author.AccountId, today, author.Now);
        await db.SaveChangesAsync(cancellationToken);
        await InsistOnNew(db, taskId, request.AccountId, cancellationToken);
        var handover = HandOn(task, request, person?.DisplayName ?? "", today, author);
        db.Add(handover);
        if (before is not null)
        {
            events.Publish(TaskAnnouncement.TakenBack(task, before, author.Now));
        }

        var messageId = events.Publish(TaskAnnouncement.HandedOn(task, handover));
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/tasks/{taskId}", new Response(handover.HandoverId, handover.Version, taskId, handover.PersonName, handover.HandedOnAt, messageId));
    }

    private static async Task InsistOnNew(ReportingDbContext db, Guid taskId, Guid accountId, CancellationToken cancellationToken)
    {
        if (await db.TaskHandovers.AnyAsync(one => one.TaskId == taskId && one.AccountId == accountId && one.TakenBackAt == null, cancellationToken))
        {
            throw new RuleViolationException("task.already-handed-on", new(
                "Người này đang thực hiện một phần của nhiệm vụ; hãy thu lại rồi giao phần mới.",
                "This person already holds a part of the task; take that back before handing on another."));
        }
    }

    private static TaskHandover HandOn(TrackedTask task, Request request, string name, DateOnly today, ReportAuthor author) => new()
    {
        TaskId = task.TaskId,
        OrganisationCode = author.Caller.OrganisationCode,
        AccountId = request.AccountId,
        PersonName = name,
        Part = request.Part,
        DueOn = request.DueOn,
        HandedOnAt = author.Now,
        HandedOn = today,
        HandedOnBy = author.AccountId,
        HandedOnByName = author.Name,
        InsteadOf = request.InsteadOf,
    };
}
