using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Urging;

/// <summary>Finds the note that a step is about, and keeps the step.</summary>
internal sealed class UrgingStepping(ReportingDbContext db, ReportAuthor author, BusinessClock clock)
{
    /// <summary>The note, where the caller's organisation must answer it.</summary>
    public Task<UrgingNote?> FindAddressed(Guid noteId, CancellationToken cancellationToken)
    {
        var own = author.Caller.OrganisationCode;
        return db.UrgingNotes.SingleOrDefaultAsync(note => note.NoteId == noteId && note.OrganisationCode == own, cancellationToken);
    }

    /// <summary>The note, where the caller's organisation issued it.</summary>
    public Task<UrgingNote?> FindIssued(Guid noteId, CancellationToken cancellationToken)
    {
        var own = author.Caller.OrganisationCode;
        return db.UrgingNotes.SingleOrDefaultAsync(note => note.NoteId == noteId && note.IssuerCode == own, cancellationToken);
    }

    /// <summary>Keeps the step with the note's change.</summary>
    public async Task<Results<Ok<UrgingAnswer>, NotFound>> Keep(UrgingNote note, UrgingStep step, HttpContext http, CancellationToken cancellationToken)
    {
        db.Add(step);
        await db.SaveChangesAsync(cancellationToken);
        Versioned.Stamp(http, note.Version);
        return TypedResults.Ok(UrgingAnswer.Of(note, step, clock.Today));
    }

    internal static UrgingStep StepOf(UrgingNote note, string kind, string text, ReportAuthor author, Guid eventMessageId, DateOnly? dueOn = null, bool? late = null) => new()
    {
        NoteId = note.NoteId,
        Number = note.Version,
        Kind = kind,
        Text = text,
        DueOn = dueOn,
        Late = late,
        At = author.Now,
        ActorId = author.AccountId,
        ActorName = author.Name,
        ActorOrganisationCode = author.Caller.OrganisationCode,
        EventMessageId = eventMessageId,
    };
}

/// <summary>Where a step has led.</summary>
public sealed record UrgingAnswer(Guid NoteId, int Version, string State, int Round, DateOnly DueOn, DateTimeOffset At, bool? Late, Guid EventMessageId)
{
    internal static UrgingAnswer Of(UrgingNote note, UrgingStep step, DateOnly today) =>
        new(note.NoteId, note.Version, UrgingState.Of(note, today), note.Round, note.DueOn, step.At, step.Late, step.EventMessageId);
}
