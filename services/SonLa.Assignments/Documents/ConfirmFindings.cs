using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Assignments.Persistence;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Assignments.Documents;

/// <summary>Confirms several findings that a person has looked at in one go; what was answered before stays as it was answered.</summary>
internal static class ConfirmFindings
{
    private const int Most = 2000;

    /// <param name="Numbers">The findings, by number.</param>
    public sealed record Request(IReadOnlyList<int> Numbers);

    internal static void Map(IEndpointRouteBuilder proposals) => proposals
        .MapPost("/{proposalId:guid}/confirmations", Handle)
        .RequirePermission(Permissions.ReviewDocuments)
        .WithName(nameof(ConfirmFindings))
        .WithSummary("Confirm several findings")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Ok<ProposalView>, NotFound>> Handle(
        Guid proposalId,
        Request request,
        HttpContext context,
        AssignmentsDbContext db,
        Caller caller,
        BusinessClock clock,
        AuditScope audit)
    {
        var cancellationToken = context.RequestAborted;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.LockProposal(proposalId, cancellationToken) is not { } proposal)
        {
            return TypedResults.NotFound();
        }

        Versioned.RequireIfNamed(context, proposal.Version);
        var documents = await db.DocumentsOf(proposal, cancellationToken);
        audit.Document = string.Join("; ", documents.Select(document => document.Reference));
        var now = clock.GetUtcNow();
        var chosen = Chosen(request, proposal);
        var answer = new Answer { Decision = Answer.Confirmed, Value = null, By = caller.AccountId, At = now };
        var silent = chosen.Where(finding => !proposal.Answers.ContainsKey(finding.Number)).DistinctBy(finding => finding.Number).ToList();
        proposal.Confirm(chosen, answer);
        foreach (var finding in silent)
        {
            await db.Learn(proposal, finding, answer, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Versioned.Stamp(context, proposal.Version);
        return TypedResults.Ok(ProposalView.Of(proposal, documents, RequestLanguage.Of(context)));
    }

    private static List<Finding> Chosen(Request request, Proposal proposal)
    {
        var numbers = request.Numbers;
        new InputCheck()
            .Require(numbers.Count is >= 1 and <= Most, "numbers", $"Hãy chọn từ 1 đến {Most} điểm.", $"Choose 1 to {Most} findings.")
            .ThrowIfAny();
        var byNumber = proposal.Findings.ToDictionary(finding => finding.Number);
        var check = new InputCheck();
        for (var index = 0; index < numbers.Count; index++)
        {
            var finding = byNumber.GetValueOrDefault(numbers[index]);
            check
                .Require(finding is not null, $"numbers[{index}]", "Đề xuất không có điểm này; hãy bỏ số này.", "The proposal has no such finding; remove the number.")
                .Require(
                    finding?.Kind != FindingKind.Missing,
                    $"numbers[{index}]",
                    "Văn bản không nêu giá trị này nên không thể xác nhận; hãy nhập giá trị (corrected).",
                    "No document says this, so there is nothing to confirm; enter a value (corrected).");
        }

        check.ThrowIfAny();
        return [.. numbers.Select(number => byNumber[number])];
    }
}
