using System.Diagnostics;
using SonLa.Testing;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Audit;

/// <summary>What an outsider finds who has an export and samples/audit/verify.py, and nothing of the platform.</summary>
public sealed class ExportScriptTests(AuditedLedger ledger) : IClassFixture<AuditedLedger>
{
    [Fact]
    public async Task A_real_export_holds_and_ends_with_the_head_that_the_service_has()
    {
        var head = await ledger.Database.Scalar<string>("select sequence || ':' || encode(hash, 'hex') from audit_seals where sequence = $1", (long)ledger.Export.Count);

        var (exitCode, said) = await Verify(ledger.Export);

        Assert.True(exitCode == 0, said);
        Assert.Contains($"{ledger.Export.Count} records, the chain holds; head {head}", said, StringComparison.Ordinal);
        Assert.Equal(0, (await Verify(ledger.Export, known: head)).ExitCode);
    }

    [Fact]
    public async Task A_record_that_was_changed_is_named_in_what_is_hashed_and_in_what_is_read()
    {
        var read = ledger.Export[2].Replace("\"subjectType\":\"", "\"subjectType\":\"Other", StringComparison.Ordinal);
        var at = ledger.Export[2].IndexOf("\"canonical\":\"=", StringComparison.Ordinal) + 20;
        var hashed = ledger.Export[2][..at] + (ledger.Export[2][at] == 'A' ? 'B' : 'A') + ledger.Export[2][(at + 1)..];

        await Named("(seal 3) reads otherwise", [.. ledger.Export.Take(2), read, .. ledger.Export.Skip(3)]);
        await Named("(seal 3) was changed", [.. ledger.Export.Take(2), hashed, .. ledger.Export.Skip(3)]);
    }

    [Fact]
    public async Task A_record_that_was_removed_is_named() =>
        await Named("seal 3 or its record is missing", [.. ledger.Export.Take(2), .. ledger.Export.Skip(3)]);

    [Fact]
    public async Task A_record_that_was_inserted_is_named()
    {
        await Named("seal 4 or its record is missing, or 3 does not belong here", [.. ledger.Export.Take(3), ledger.Export[2], .. ledger.Export.Skip(3)]);
        await Named(
            "(seal 4) was changed, or one before it was removed or inserted",
            [.. ledger.Export.Take(3), ledger.Export[2].Replace("\"sequence\":3", "\"sequence\":4", StringComparison.Ordinal), .. ledger.Export.Skip(3)]);
    }

    [Fact]
    public async Task An_end_that_was_cut_off_is_found_by_an_earlier_head()
    {
        var (_, said) = await Verify(ledger.Export);
        var head = said.Split("head ")[1].Trim();

        var (exitCode, found) = await Verify([.. ledger.Export.SkipLast(1)], known: head);

        Assert.True(exitCode == 1, found);
        Assert.Contains("its end was cut off", found, StringComparison.Ordinal);
    }

    private static async Task Named(string fault, IReadOnlyList<string> export)
    {
        var (exitCode, said) = await Verify(export);

        Assert.True(exitCode == 1, said);
        Assert.Contains(fault, said, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Said)> Verify(IReadOnlyList<string> export, string? known = null)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(file, export);
        using var process = Process.Start(new ProcessStartInfo("python3", [Path.Combine(NodeProject.Root(), "samples", "audit", "verify.py"), file, .. known is null ? Array.Empty<string>() : [known]])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("python3 does not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        File.Delete(file);
        return (process.ExitCode, said);
    }
}
