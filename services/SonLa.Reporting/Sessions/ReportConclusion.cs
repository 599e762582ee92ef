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

namespace SonLa.Reporting.Sessions;

/// <summary>The lead of a conclusion reports how far it has come: in words, and whether it is done.</summary>
internal static class ReportConclusion
{
    public sealed record Request
    {
        public required string Text { get; init; }

        /// <summary><c>done</c> or <c>not-done</c>.</summary>
        public required string Grade { get; init; }
    }

    public sealed record Response(Guid ConclusionId, int Version, string State, string? Grade, DateTimeOffset At, Guid? EventMessageId);

    internal static void Map(IEndpointRouteBuilder conclusions) => conclusions.MapPost("/{conclusionId:guid}/reports", Handle)
        .WithName(nameof(ReportConclusion))
        .WithSummary("Report on a conclusion")
        .RequirePermission(Permissions.ReportConclusions)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid conclusionId,
        Request request,
        ReportingDbContext db,
        ConclusionDrawing drawing,
        ReminderRules rules,
        IEvents events,
        ReportAuthor author,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var own = author.Caller.OrganisationCode;
        var conclusion = await db.SessionConclusions.SingleOrDefaultAsync(candidate => candidate.ConclusionId == conclusionId && candidate.LeadCode == own, cancellationToken);
        if (conclusion is null)
        {
            return TypedResults.NotFound();
        }

        Versioned.Require(http, conclusion.Version);
        new InputCheck()
            .RequireText(request.Text, "text", ReportText.LongestText)
            .Require(request.Grade is ConclusionStep.Done or ConclusionStep.NotDone, "grade", "Hãy ghi done (đã xong) hoặc not-done (chưa xong).", "Write done or not-done.")
            .ThrowIfAny();
        conclusion.Report(request.Grade, rules.Conclusion);
        var step = drawing.StepOf(conclusion, ConclusionStep.Reported, request.Text, request.Grade, events.Publish(new ConclusionReported
        {
            ConclusionId = conclusion.ConclusionId,
            SessionId = conclusion.SessionId,
            OrganisationCode = conclusion.OrganisationCode,
            OfProvince = conclusion.OfProvince,
            LeadCode = own,
            Text = conclusion.Text,
            Report = request.Text,
            Done = request.Grade == ConclusionStep.Done,
            ReportedAt = author.Now,
            Version = conclusion.Version,
        }));
        db.Add(step);
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, conclusion.Version);
        return TypedResults.Ok(new Response(conclusion.ConclusionId, conclusion.Version, conclusion.State, conclusion.Grade, step.At, step.EventMessageId));
    }
}
