using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Obligations;

/// <summary>Excuses an organisation from a report, or from having handed it in late, with the reason; nobody excuses their own.</summary>
internal static class ExcuseObligation
{
    public sealed record Request
    {
        public required string Reason { get; init; }

        /// <summary>The document that excuses, where there is one.</summary>
        public string? DocumentNumber { get; init; }
    }

    public sealed record Response(Guid ObligationId, int Version, string Status, DateTimeOffset ExcusedAt, Guid EventMessageId);

    internal static void Map(IEndpointRouteBuilder obligations) => obligations.MapPost("/{obligationId:guid}/excuse", Handle)
        .WithName(nameof(ExcuseObligation))
        .WithSummary("Excuse an organisation from a report or from being late")
        .RequirePermission(Permissions.ExcuseObligations)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid obligationId,
        Request request,
        ReportingDbContext db,
        IEvents events,
        ReportAuthor author,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        new InputCheck()
            .RequireText(request.Reason, "reason", ReportText.LongestText)
            .LimitText(request.DocumentNumber, "documentNumber", 200)
            .ThrowIfAny();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var obligation = (await db.LockObligations([obligationId], cancellationToken)).SingleOrDefault();
        if (obligation is null)
        {
            return TypedResults.NotFound();
        }

        if (obligation.OrganisationCode == author.Caller.OrganisationCode)
        {
            throw new RuleViolationException("obligation.own", new(
                "Không ai tự miễn báo cáo cho cơ quan mình; hãy đề nghị cơ quan theo dõi khác quyết định.",
                "Nobody excuses their own organisation; ask the other office that follows up to decide."));
        }

        obligation.Excuse(author.Now);
        var change = Note(obligation, request, events, author);
        db.Add(change);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        Versioned.Stamp(http, obligation.Version);
        return TypedResults.Ok(new Response(obligation.ObligationId, obligation.Version, obligation.Status, change.At, change.EventMessageId));
    }

    private static ObligationChange Note(Obligation obligation, Request request, IEvents events, ReportAuthor author) => new()
    {
        ChangeId = Guid.CreateVersion7(),
        ObligationId = obligation.ObligationId,
        Kind = ObligationChange.Excused,
        At = author.Now,
        Reason = request.Reason,
        DocumentNumber = request.DocumentNumber,
        By = author.AccountId,
        ByName = author.Name,
        EventMessageId = events.Publish(new ObligationExcused
        {
            ObligationId = obligation.ObligationId,
            OrganisationCode = obligation.OrganisationCode,
            Regime = obligation.Regime,
            PeriodKind = obligation.PeriodKind,
            Period = obligation.Period,
            Title = obligation.Title,
            Reason = request.Reason,
            DocumentNumber = request.DocumentNumber,
            ExcusedBy = author.AccountId,
            ExcusedAt = author.Now,
            Version = obligation.Version,
        }),
    };
}
