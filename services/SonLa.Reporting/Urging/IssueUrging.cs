using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reminders;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Urging;

/// <summary>The planning department or the office of the UBND urges or checks an organisation, with what must be answered by which day.</summary>
internal static class IssueUrging
{
    public sealed record Request
    {
        /// <summary><c>urging</c> or <c>check</c>.</summary>
        public required string Kind { get; init; }

        public required string OrganisationCode { get; init; }

        /// <summary>A report that it owes late; this, a measure or a task.</summary>
        public Guid? ObligationId { get; init; }

        /// <summary>A measure that it leads.</summary>
        public string? MeasureCode { get; init; }

        /// <summary>A task of the province that it leads and is not through with, open to every official.</summary>
        public Guid? TaskId { get; init; }

        public required string Text { get; init; }

        /// <summary>What the answer must say.</summary>
        public required string Required { get; init; }

        /// <summary>The last day for the answer, in Vietnam.</summary>
        public required DateOnly DueOn { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder notes) => notes.MapPost("", Handle)
        .WithName(nameof(IssueUrging))
        .WithSummary("Issue an urging note or a check")
        .RequirePermission(Permissions.IssueUrgings)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Created<UrgingAnswer>> Handle(
        Request request,
        ReportingDbContext db,
        UrgingSubjects subjects,
        ReminderRules rules,
        IEvents events,
        ReportAuthor author,
        BusinessClock clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var known = request.OrganisationCode.Contains('\0', StringComparison.Ordinal) ? null : await db.Organisations.SingleOrDefaultAsync(organisation => organisation.Code == request.OrganisationCode, cancellationToken);
        new InputCheck()
            .Require(request.Kind is UrgingNote.Urging or UrgingNote.Check, "kind", "Hãy ghi urging (đôn đốc) hoặc check (kiểm tra).", "Write urging or check.")
            .Require(known is not null, "organisationCode", "Không có cơ quan này; hãy lấy mã từ danh sách cơ quan.", "There is no such organisation; take the code from the list of organisations.")
            .Require(new object?[] { request.ObligationId, request.MeasureCode, request.TaskId }.Count(matter => matter is not null) == 1, "measureCode", "Hãy nêu đúng một việc: obligationId (báo cáo quá hạn), measureCode (chỉ tiêu) hoặc taskId (nhiệm vụ).", "Name exactly one matter: obligationId (a late report), measureCode or taskId.")
            .RequireText(request.Text, "text", ReportText.LongestText)
            .RequireText(request.Required, "required", ReportText.LongestNote)
            .Require(request.DueOn <= clock.Today.AddYears(2), "dueOn", "Hạn trả lời không quá 2 năm.", "The answer cannot be due later than in two years.")
            .ThrowIfAny();
        var subject = await subjects.Find(request.OrganisationCode, request.ObligationId, request.MeasureCode, request.TaskId, cancellationToken);
        var note = UrgingNote.Issue(
            new()
            {
                NoteId = Guid.CreateVersion7(),
                Province = subject.Province,
                PlanYear = subject.PlanYear,
                Kind = request.Kind,
                IssuerCode = author.Caller.OrganisationCode,
                OrganisationCode = request.OrganisationCode,
                ObligationId = request.ObligationId,
                MeasureCode = request.MeasureCode,
                TaskId = request.TaskId,
                Subject = subject.Name,
                Text = request.Text,
                Required = request.Required,
                IssuedAt = author.Now,
                IssuedBy = author.AccountId,
                IssuedByName = author.Name,
            },
            request.DueOn,
            clock.Today,
            rules.Urging);
        db.Add(note);
        var step = UrgingStepping.StepOf(note, UrgingState.Issued, note.Text, author, events.Publish(Told(note, note.Text, author)), dueOn: note.DueOn);
        db.Add(step);
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, note.Version);
        return TypedResults.Created($"/urging-notes/{note.NoteId}", UrgingAnswer.Of(note, step, clock.Today));
    }

    internal static UrgingIssued Told(UrgingNote note, string text, ReportAuthor author) => new()
    {
        NoteId = note.NoteId,
        Kind = note.Kind,
        IssuerCode = note.IssuerCode,
        OrganisationCode = note.OrganisationCode,
        Subject = note.Subject,
        Text = text,
        Required = note.Required,
        DueOn = note.DueOn,
        Round = note.Round,
        IssuedAt = author.Now,
        Version = note.Version,
    };
}
