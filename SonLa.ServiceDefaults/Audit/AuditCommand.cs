using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace SonLa.ServiceDefaults.Audit;

/// <summary><c>SERVICE verify-audit [SEQUENCE:HASH]</c>: computes the service's chain again and prints what it found.</summary>
internal static class AuditCommand
{
    private const int Holds = 0;
    private const int Broken = 1;
    private const int NotVerified = 2;

    /// <returns>0 where the chain holds, 1 where a row was changed, removed or inserted, 2 where it could not be verified.</returns>
    internal static async Task<int> Run(WebApplication app, string? known)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var service = app.Environment.ApplicationName;
        if (db.Model.FindEntityType(typeof(AuditRecord)) is null)
        {
            await Console.Out.WriteLineAsync($"{service}: keeps no audit trail");
            return Holds;
        }

        var kept = KeptHead.Of(app.Configuration["Audit:HeadsFolder"], service);
        var head = AuditHead.Parse(known ?? kept?.Read());
        if (known is not null && head is null)
        {
            await Console.Error.WriteLineAsync($"{service}: '{known}' is not the SEQUENCE:HASH that an earlier verification printed");
            return NotVerified;
        }

        try
        {
            var result = await AuditVerification.Verify(
                db, app.Services.GetRequiredService<AuditMarks>(), head, app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), CancellationToken.None);
            await Console.Out.WriteLineAsync(Said(service, result, head));
            if (result.Fault is not null)
            {
                return Broken;
            }

            kept?.Write(result.Head);
            return Holds;
        }
        catch (Exception failure) when (failure is NpgsqlException || failure.InnerException is NpgsqlException)
        {
            await Console.Error.WriteLineAsync($"{service}: cannot be verified: {(failure.InnerException ?? failure).Message}");
            return NotVerified;
        }
    }

    private static string Said(string service, AuditVerification.Result result, AuditHead? known)
    {
        var finding = result.Fault is { } fault ? $"BROKEN: {fault}" : "the chain holds";
        var unmarked = result.Marked ? "" : " (Audit:Key is not configured: marks were not tested, so rows inserted lately may pass)";
        return $"""
            {service}: {result.Sealed} sealed, {result.Unsealed} not yet sealed: {finding}{unmarked}
            {service}: head {result.Head ?? "none"}, {(known is null ? "no earlier head to compare with" : $"compared with the earlier head {known}")}
            """;
    }

    /// <summary>The head that the last verification saw, in a folder outside the database.</summary>
    private sealed class KeptHead(string path)
    {
        public static KeptHead? Of(string? folder, string service) =>
            folder is { Length: > 0 } ? new(Path.Combine(Directory.CreateDirectory(folder).FullName, service)) : null;

        public string? Read() => File.Exists(path) ? File.ReadAllText(path) : null;

        public void Write(string? head)
        {
            if (head is not null)
            {
                File.WriteAllText(path, head + "\n");
            }
        }
    }
}
