using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Urging;

/// <summary>The issuer closes an urging note or a check, with a remark.</summary>
internal static class CloseUrging
{
    public sealed record Request
    {
        /// <summary>What has come of it.</summary>
        public required string Text { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder notes) => notes.MapPost("/{noteId:guid}/closing", Handle)
        .WithName(nameof(CloseUrging))
        .WithSummary("Close an urging note or a check")
        .RequirePermission(Permissions.IssueUrgings)
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
        if (await stepping.FindIssued(noteId, cancellationToken) is not { } note)
        {
            return TypedResults.NotFound();
        }

        Versioned.Require(http, note.Version);
        new InputCheck().RequireText(request.Text, "text", ReportText.LongestText).ThrowIfAny();
        note.Close();
        var told = events.Publish(new UrgingClosed
        {
            NoteId = note.NoteId,
            IssuerCode = note.IssuerCode,
            OrganisationCode = note.OrganisationCode,
            Subject = note.Subject,
            Remark = request.Text,
            ClosedAt = author.Now,
            Version = note.Version,
        });
        var step = UrgingStepping.StepOf(note, UrgingState.Closed, request.Text, author, told);
        return await stepping.Keep(note, step, http, cancellationToken);
    }
}
