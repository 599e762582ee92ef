using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Sessions;

/// <summary>Whoever keeps the session closes one of its conclusions, with a remark.</summary>
internal static class CloseConclusion
{
    public sealed record Request
    {
        /// <summary>What has come of it.</summary>
        public required string Text { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder conclusions) => conclusions.MapPost("/{conclusionId:guid}/closing", Handle)
        .WithName(nameof(CloseConclusion))
        .WithSummary("Close a conclusion")
        .RequirePermission(Permissions.KeepSessions)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<ReportConclusion.Response>, NotFound>> Handle(
        Guid conclusionId,
        Request request,
        ReportingDbContext db,
        ConclusionDrawing drawing,
        IEvents events,
        ReportAuthor author,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var conclusion = await db.SessionConclusions.SingleOrDefaultAsync(candidate => candidate.ConclusionId == conclusionId, cancellationToken);
        if (conclusion is null || !author.Caller.KeepsSessionsOf(conclusion.OfProvince, conclusion.OrganisationCode))
        {
            return TypedResults.NotFound();
        }

        Versioned.Require(http, conclusion.Version);
        new InputCheck().RequireText(request.Text, "text", ReportText.LongestText).ThrowIfAny();
        conclusion.Close();
        var step = drawing.StepOf(conclusion, ConclusionStep.Closed, request.Text, null, events.Publish(new ConclusionClosed
        {
            ConclusionId = conclusion.ConclusionId,
            SessionId = conclusion.SessionId,
            OrganisationCode = conclusion.OrganisationCode,
            OfProvince = conclusion.OfProvince,
            LeadCode = conclusion.LeadCode ?? conclusion.OrganisationCode,
            Text = conclusion.Text,
            Remark = request.Text,
            ClosedAt = author.Now,
            Version = conclusion.Version,
        }));
        db.Add(step);
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, conclusion.Version);
        return TypedResults.Ok(new ReportConclusion.Response(conclusion.ConclusionId, conclusion.Version, conclusion.State, conclusion.Grade, step.At, step.EventMessageId));
    }
}
