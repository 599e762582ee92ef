using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Proposals;

/// <summary>The chairman approves a proposal by a document with number and date, or refuses it with the reason.</summary>
internal static class DecideConduct
{
    public sealed record Request
    {
        public required bool Approved { get; init; }

        /// <summary>Of an approval: number of the decision.</summary>
        public string? DocumentNumber { get; init; }

        /// <summary>Of an approval: its date, not after today.</summary>
        public DateOnly? DocumentDate { get; init; }

        /// <summary>Of a refusal: the reason.</summary>
        public string? Note { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder proposals) => proposals.MapPost("/{proposalId:guid}/decision", Handle)
        .WithName(nameof(DecideConduct))
        .WithSummary("Approve or refuse a proposal")
        .RequirePermission(Permissions.DecideConduct)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<ProposalAnswer>, NotFound>> Handle(
        Guid proposalId,
        Request request,
        ReportingDbContext db,
        IEvents events,
        AuditScope audit,
        ReportAuthor author,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        Check(request, VietnamTime.DayOf(author.Now));
        if (await db.ConductProposals.VisibleTo(author.Caller).SingleOrDefaultAsync(one => one.ProposalId == proposalId, cancellationToken) is not { } proposal)
        {
            return TypedResults.NotFound();
        }

        Versioned.Require(http, proposal.Version);
        audit.Document = request.DocumentNumber;
        var actor = Actor.Of(author);
        var step = request is { Approved: true, DocumentNumber: { } number, DocumentDate: { } date }
            ? proposal.Approve(actor, number, date, request.Note)
            : proposal.Refuse(actor, request.Note ?? "");
        db.Add(step);
        events.Publish(new ConductDecided
        {
            ProposalId = proposal.ProposalId,
            Province = proposal.Province,
            PlanYear = proposal.PlanYear,
            Kind = proposal.Kind,
            Outcome = proposal.State,
            PartyKind = proposal.Party.Kind,
            PartyName = proposal.Party.Name,
            OrganisationCode = proposal.OrganisationCode,
            ProposedBy = proposal.ProposedFor,
            Form = proposal.Form,
            DocumentNumber = step.DocumentNumber,
            DocumentDate = step.DocumentDate,
            Note = step.Note,
            DecidedAt = step.At,
            Version = proposal.Version,
        });
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, proposal.Version);
        return TypedResults.Ok(ProposalAnswer.Of(proposal, await db.ProposalSteps.AsNoTracking().Where(one => one.ProposalId == proposalId).ToListAsync(cancellationToken)));
    }

    private static void Check(Request request, DateOnly today) => new InputCheck()
        .Require(!request.Approved || !string.IsNullOrWhiteSpace(request.DocumentNumber), "documentNumber", "Quyết định phải có số văn bản.", "A decision needs the number of its document.")
        .LimitText(request.DocumentNumber, "documentNumber", 100)
        .Require(!request.Approved || request.DocumentDate is not null, "documentDate", "Quyết định phải có ngày văn bản.", "A decision needs the date of its document.")
        .Require(request.DocumentDate is not { } date || date <= today, "documentDate", "Ngày văn bản không được sau hôm nay.", "The document may not be dated after today.")
        .Require(request.Approved || !string.IsNullOrWhiteSpace(request.Note), "note", "Không chấp thuận phải nêu lý do.", "A refusal needs its reason.")
        .LimitText(request.Note, "note", ReportText.LongestText)
        .ThrowIfAny();
}
