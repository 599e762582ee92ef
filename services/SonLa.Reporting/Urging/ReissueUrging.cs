using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Reporting.Reminders;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Urging;

/// <summary>The issuer is not content with the answer, or has none, and asks again by a new day.</summary>
internal static class ReissueUrging
{
    public sealed record Request
    {
        /// <summary>What is still missing.</summary>
        public required string Text { get; init; }

        /// <summary>The last day for the answer, in Vietnam.</summary>
        public required DateOnly DueOn { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder notes) => notes.MapPost("/{noteId:guid}/reissue", Handle)
        .WithName(nameof(ReissueUrging))
        .WithSummary("Ask again, by a new day")
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
        ReminderRules rules,
        BusinessClock clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (await stepping.FindIssued(noteId, cancellationToken) is not { } note)
        {
            return TypedResults.NotFound();
        }

        Versioned.Require(http, note.Version);
        new InputCheck()
            .RequireText(request.Text, "text", ReportText.LongestText)
            .Require(request.DueOn <= clock.Today.AddYears(2), "dueOn", "Hạn trả lời không quá 2 năm.", "The answer cannot be due later than in two years.")
            .ThrowIfAny();
        note.Reissue(request.DueOn, clock.Today, rules.Urging);
        var told = events.Publish(IssueUrging.Told(note, request.Text, author));
        var step = UrgingStepping.StepOf(note, UrgingStep.Reissued, request.Text, author, told, dueOn: note.DueOn);
        return await stepping.Keep(note, step, http, cancellationToken);
    }
}
