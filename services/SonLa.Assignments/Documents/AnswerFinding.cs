using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Assignments.Persistence;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Assignments.Documents;

/// <summary>Confirms what was read at one place, or puts it right; what a person says about a wording holds for later documents.</summary>
internal static class AnswerFinding
{
    /// <param name="Decision"><c>confirmed</c> or <c>corrected</c>.</param>
    /// <param name="Value">What stands in the plan instead; null takes a name out of its list. Only with <c>corrected</c>.</param>
    public sealed record Request(string Decision, JsonElement? Value = null);

    internal static void Map(IEndpointRouteBuilder proposals) => proposals
        .MapPut("/{proposalId:guid}/findings/{number:int}", Handle)
        .RequirePermission(Permissions.ReviewDocuments)
        .WithName(nameof(AnswerFinding))
        .WithSummary("Confirm or correct what was read")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Ok<ProposalView>, NotFound>> Handle(
        Guid proposalId,
        int number,
        Request request,
        HttpContext context,
        AssignmentsDbContext db,
        Caller caller,
        BusinessClock clock,
        AuditScope audit)
    {
        var cancellationToken = context.RequestAborted;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.LockProposal(proposalId, cancellationToken) is not { } proposal
            || proposal.Findings.FirstOrDefault(candidate => candidate.Number == number) is not { } finding)
        {
            return TypedResults.NotFound();
        }

        Versioned.RequireIfNamed(context, proposal.Version);
        Check(request, finding);
        var documents = await db.DocumentsOf(proposal, cancellationToken);
        audit.Document = string.Join("; ", documents.Select(document => document.Reference));
        var answer = new Answer { Decision = request.Decision, Value = request.Value, By = caller.AccountId, At = clock.GetUtcNow() };
        proposal.Reply(finding, answer);
        await db.Learn(proposal, finding, answer, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Versioned.Stamp(context, proposal.Version);
        return TypedResults.Ok(ProposalView.Of(proposal, documents, RequestLanguage.Of(context)));
    }

    private static void Check(Request request, Finding finding) => new InputCheck()
        .Require(
            request.Decision is Answer.Confirmed or Answer.Corrected,
            "decision",
            $"Hãy dùng {Answer.Confirmed} hoặc {Answer.Corrected}.",
            $"Use {Answer.Confirmed} or {Answer.Corrected}.")
        .Require(
            request.Decision != Answer.Corrected || finding.Field is not null,
            "decision",
            "Điểm này không có giá trị để sửa; hãy xác nhận (confirmed).",
            "This finding has no value to correct; confirm it.")
        .Require(
            request.Decision != Answer.Confirmed || request.Value is null or { ValueKind: JsonValueKind.Null },
            "value",
            "Xác nhận thì không gửi value; hãy bỏ value hoặc dùng corrected.",
            "A confirmation takes no value; remove it, or use corrected.")
        .Require(
            request.Decision != Answer.Confirmed || finding.Kind != FindingKind.Missing,
            "decision",
            "Văn bản không nêu giá trị này nên không thể xác nhận; hãy nhập giá trị (corrected).",
            "No document says this, so there is nothing to confirm; enter a value (corrected).")
        .ThrowIfAny();
}
