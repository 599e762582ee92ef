using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Urging;

/// <summary>The organisation answers what it was urged or checked about.</summary>
internal static class AnswerUrging
{
    public sealed record Request
    {
        public required string Text { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder notes) => notes.MapPost("/{noteId:guid}/answer", Handle)
        .WithName(nameof(AnswerUrging))
        .WithSummary("Answer an urging note or a check")
        .RequirePermission(Permissions.AnswerUrgings)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<UrgingAnswer>, NotFound>> Handle(
        Guid noteId,
        Request request,
        UrgingStepping stepping,
        IEvents events,
        ReportAuthor author,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (await stepping.FindAddressed(noteId, cancellationToken) is not { } note)
        {
            return TypedResults.NotFound();
        }

        Versioned.Require(http, note.Version);
        new InputCheck().RequireText(request.Text, "text", ReportText.LongestText).ThrowIfAny();
        var late = note.Answer(author.Now);
        var told = events.Publish(new UrgingAnswered
        {
            NoteId = note.NoteId,
            IssuerCode = note.IssuerCode,
            OrganisationCode = note.OrganisationCode,
            Subject = note.Subject,
            Answer = request.Text,
            Late = late,
            AnsweredAt = author.Now,
            Version = note.Version,
        });
        var step = UrgingStepping.StepOf(note, UrgingState.Answered, request.Text, author, told, late: late);
        return await stepping.Keep(note, step, http, cancellationToken);
    }
}
