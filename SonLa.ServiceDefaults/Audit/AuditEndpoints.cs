using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SonLa.ServiceDefaults.Problems;

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

    private static async Task<Ok<AuditVerification.Result>> Verify(
        string? known, DbContext db, AuditMarks marks, TimeProvider time, CancellationToken cancellationToken)
    {
        var head = AuditHead.Parse(known);
        new InputCheck()
            .Require(known is null || head is not null, "known", "Hãy gửi đúng dạng SỐ:MÃ BĂM mà lần kiểm tra trước đã trả về.", "Send the SEQUENCE:HASH that an earlier verification gave as its head.")
            .ThrowIfAny();
        return TypedResults.Ok(await AuditVerification.Verify(db, marks, head, time.GetUtcNow(), cancellationToken));
    }

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
