using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Documents;

/// <summary>The slices of documents and of what they propose.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocumentEndpoints(this IEndpointRouteBuilder app)
    {
        var documents = app.MapGroup("/documents").WithTags("Documents").RequirePermission(Permissions.ReadDocuments);
        UploadDocument.Map(documents);
        ListDocuments.Map(documents);
        GetDocument.Map(documents);
        DownloadDocument.Map(documents);
        var proposals = app.MapGroup("/proposals").WithTags("Proposals").RequirePermission(Permissions.ReadDocuments);
        ProposePlan.Map(proposals);
        ListProposals.Map(proposals);
        GetProposal.Map(proposals);
        AnswerFinding.Map(proposals);
        ConfirmFindings.Map(proposals);
        AdoptProposal.Map(proposals);
        GetProposedAmendment.Map(proposals);
        AdoptAmendment.Map(proposals);
    }
}
