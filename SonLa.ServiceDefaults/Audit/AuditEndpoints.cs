using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace SonLa.ServiceDefaults.Audit;

/// <summary>Verification and export of the trail, for administrators.</summary>
internal static class AuditEndpoints
{
    internal static void Map(RouteGroupBuilder operations)
    {
        operations.MapGet("/audit/verification", Verify).WithName("VerifyAudit").WithSummary("Verify the audit chain");
        operations.MapGet("/audit/export", Export).WithName("ExportAudit").WithSummary("Export the sealed audit trail, one JSON object per line")
            .Produces<string>(StatusCodes.Status200OK, "application/x-ndjson");
    }

    private static async Task<Ok<AuditVerification.Result>> Verify(DbContext db, TimeProvider time, CancellationToken cancellationToken) =>
        TypedResults.Ok(await AuditVerification.Verify(db, time.GetUtcNow(), cancellationToken));

    private static async Task Export(long? after, DbContext db, IOptions<JsonOptions> json, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.ContentType = "application/x-ndjson";
        await foreach (var line in AuditExport.Lines(db, after ?? 0, cancellationToken))
        {
            await JsonSerializer.SerializeAsync(context.Response.Body, line, json.Value.SerializerOptions, cancellationToken);
            await context.Response.WriteAsync("\n", cancellationToken);
        }
    }
}
