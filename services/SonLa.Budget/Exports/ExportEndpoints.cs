namespace SonLa.Budget.Exports;

/// <summary>Papers about rounds and reallocations.</summary>
internal static class ExportEndpoints
{
    internal static void MapExportEndpoints(this IEndpointRouteBuilder app)
    {
        var rounds = app.MapGroup("/review-rounds").WithTags("Review rounds");
        ExportRoundList.Map(rounds);
        ExportRoundWorkbook.Map(rounds);
        var reallocations = app.MapGroup("/reallocations").WithTags("Reallocations");
        ExportProposal.Map(reallocations);
        ExportProposalWorkbook.Map(reallocations);
        ExportSubmission.Map(reallocations);
        ExportSubmissionAnnexes.Map(reallocations);
    }
}
