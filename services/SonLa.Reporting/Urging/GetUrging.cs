using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Urging;

/// <summary>Shows an urging note or a check with every dated step and reminder.</summary>
internal static class GetUrging
{
    public sealed record StepLine(int Number, string Kind, string Text, DateOnly? DueOn, bool? Late, DateTimeOffset At, string ActorName, string ActorOrganisationCode, Guid EventMessageId);

    public sealed record ReminderLine(int Round, string Rung, DateTimeOffset RecordedAt);

    public sealed record Response(
        Guid NoteId,
        int Version,
        string Kind,
        int PlanYear,
        string IssuerCode,
        string IssuerName,
        string OrganisationCode,
        string OrganisationName,
        Guid? ObligationId,
        string? MeasureCode,
        Guid? TaskId,
        string Subject,
        string Text,
        string Required,
        DateOnly DueOn,
        string State,
        int Round,
        DateTimeOffset IssuedAt,
        string IssuedByName,
        IReadOnlyList<StepLine> Steps,
        IReadOnlyList<ReminderLine> Reminders);

    internal static void Map(IEndpointRouteBuilder notes) => notes.MapGet("/{noteId:guid}", Handle)
        .WithName(nameof(GetUrging))
        .WithSummary("Show an urging note or a check with its steps")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid noteId,
        ReportingDbContext db,
        Caller caller,
        BusinessClock clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var note = await db.UrgingNotes.AsNoTracking().VisibleTo(caller).SingleOrDefaultAsync(one => one.NoteId == noteId, cancellationToken);
        if (note is null)
        {
            return TypedResults.NotFound();
        }

        var steps = await db.UrgingSteps.AsNoTracking()
            .Where(step => step.NoteId == noteId)
            .OrderBy(step => step.Number)
            .Select(step => new StepLine(step.Number, step.Kind, step.Text, step.DueOn, step.Late, step.At, step.ActorName, step.ActorOrganisationCode, step.EventMessageId))
            .ToListAsync(cancellationToken);
        var reminders = await db.UrgingSignals.AsNoTracking()
            .Where(signal => signal.NoteId == noteId && signal.EventMessageId != null)
            .OrderBy(signal => signal.RecordedAt).ThenBy(signal => signal.Rung)
            .Select(signal => new ReminderLine(signal.Round, signal.Rung, signal.RecordedAt))
            .ToListAsync(cancellationToken);
        string[] codes = [note.IssuerCode, note.OrganisationCode];
        var names = await db.Organisations.Where(organisation => codes.Contains(organisation.Code)).ToDictionaryAsync(organisation => organisation.Code, organisation => organisation.Name, cancellationToken);
        Versioned.Stamp(http, note.Version);
        return TypedResults.Ok(new Response(
            note.NoteId,
            note.Version,
            note.Kind,
            note.PlanYear,
            note.IssuerCode,
            names.GetValueOrDefault(note.IssuerCode, note.IssuerCode),
            note.OrganisationCode,
            names.GetValueOrDefault(note.OrganisationCode, note.OrganisationCode),
            note.ObligationId,
            note.MeasureCode,
            note.TaskId,
            note.Subject,
            note.Text,
            note.Required,
            note.DueOn,
            UrgingState.Of(note, clock.Today),
            note.Round,
            note.IssuedAt,
            note.IssuedByName,
            steps,
            reminders));
    }
}
