using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Persistence;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Assignments.Documents;

/// <summary>Reads uploaded documents together and proposes a year's plan; the same documents again, in other prints or another order, propose nothing new.</summary>
internal static class ProposePlan
{
    private const int MostDocuments = 10;
    private static readonly Say Twice = new("Có văn bản bị lặp, hoặc hai bản in của cùng một văn bản; hãy bỏ bớt.", "A document is repeated, or two prints of one document are named; remove one.");

    /// <param name="DocumentIds">One to ten uploaded documents.</param>
    public sealed record Request(IReadOnlyList<Guid> DocumentIds);

    internal static void Map(IEndpointRouteBuilder proposals) => proposals
        .MapPost("/", Handle)
        .RequirePermission(Permissions.ReviewDocuments)
        .WithName(nameof(ProposePlan))
        .WithSummary("Propose a plan from uploaded documents")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<ProposalView>, Ok<ProposalView>>> Handle(
        Request request,
        HttpContext context,
        AssignmentsDbContext db,
        BusinessClock clock,
        AuditScope audit)
    {
        var cancellationToken = context.RequestAborted;
        var documents = await Documents(request, db, cancellationToken);
        var fingerprint = FingerprintOf(documents);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Two who propose from the same documents at once take turns; the second then finds the first one's proposal.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext({fingerprint}))", cancellationToken);
        var language = RequestLanguage.Of(context);
        if (await db.Proposals.AsNoTracking().SingleOrDefaultAsync(proposal => proposal.Fingerprint == fingerprint, cancellationToken) is { } known)
        {
            Versioned.Stamp(context, known.Version);
            return TypedResults.Ok(ProposalView.Of(known, documents, language));
        }

        var organisations = (await OrganisationCopy.Read(db, cancellationToken)).RequireKnown();
        var reading = JointReading.Of(documents, organisations, await KnownNames.Read(db, cancellationToken));
        var proposal = reading.ToProposal(fingerprint, clock.GetUtcNow());
        audit.Document = string.Join("; ", documents.Select(document => document.Reference));
        db.Add(proposal);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Versioned.Stamp(context, proposal.Version);
        return TypedResults.Created($"/proposals/{proposal.Id}", ProposalView.Of(proposal, documents, language));
    }

    private static async Task<IReadOnlyList<UploadedDocument>> Documents(Request request, AssignmentsDbContext db, CancellationToken cancellationToken)
    {
        var ids = request.DocumentIds;
        new InputCheck()
            .Require(ids.Count is >= 1 and <= MostDocuments, "documentIds", $"Hãy chọn từ 1 đến {MostDocuments} văn bản đã tải lên.", $"Choose 1 to {MostDocuments} uploaded documents.")
            .Require(ids.Distinct().Count() == ids.Count, "documentIds", Twice.Vi, Twice.En)
            .ThrowIfAny();
        var found = await db.Documents.AsNoTracking().Where(document => ids.Contains(document.Id)).ToListAsync(cancellationToken);
        var check = new InputCheck();
        for (var index = 0; index < ids.Count; index++)
        {
            check.Require(found.Exists(document => document.Id == ids[index]), $"documentIds[{index}]", "Không có văn bản này; hãy tải văn bản lên (POST /documents) rồi dùng documentId được trả về.", "No such document; upload it (POST /documents) and use the documentId of the answer.");
        }

        check
            .Require(found.DistinctBy(document => document.Identity).Count() == found.Count, "documentIds", Twice.Vi, Twice.En)
            .ThrowIfAny();
        return [.. ids.Select(id => found.Single(document => document.Id == id))];
    }

    private static string FingerprintOf(IEnumerable<UploadedDocument> documents) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', documents.Select(document => document.Identity).Order(StringComparer.Ordinal)))));
}
