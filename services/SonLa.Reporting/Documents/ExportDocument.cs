using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Documents;

/// <summary>Gives a period's consolidated report as an administrative document (.docx): of a closed period always the same bytes, of an open one a draft, and as of a past instant what was known then.</summary>
internal static class ExportDocument
{
    internal static void Map(IEndpointRouteBuilder periods) => periods.MapGet("/{period}/report.docx", Handle)
        .WithName(nameof(ExportDocument))
        .WithSummary("Export a period's consolidated report (.docx)")
        .RequirePermission(Permissions.ReadConsolidation)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<FileContentHttpResult, NotFound>> Handle(string period, DateTimeOffset? instant, PeriodExport export, CancellationToken cancellationToken) =>
        await export.Read(period, instant, cancellationToken) is { } source
            ? PeriodExport.File(ReportDocument.Of(source.Report, source.Head, source.Sha256), source, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
            : TypedResults.NotFound();
}
