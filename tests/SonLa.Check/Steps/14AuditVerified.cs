using System.Globalization;
using System.Text.Json;
using SonLa.Check.Expected;
using SonLa.Check.Platform;

namespace SonLa.Check.Steps;

/// <summary>Verifies every service's audit chain, computes it again from the export alone, and breaks it on a copy: changed, removed, inserted.</summary>
internal static class AuditVerified
{
    private const string Broken = "assignments";
    private static readonly string[] Services = ["identity", "assignments", "reporting", "budget", "notifications", "integration"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<string> Walk(Journey journey, CancellationToken cancellationToken)
    {
        var records = new Dictionary<string, int>();
        IReadOnlyList<string> copy = [];
        foreach (var service in Services)
        {
            var trail = await Verified(journey, service, cancellationToken);
            records[service] = trail.Count;
            copy = service == Broken ? trail : copy;
        }

        journey.Summary.Note("audit.records", records);
        var at = copy.Count / 2;
        var named = new[]
        {
            Named(journey, "changed", at, [.. copy.Take(at), Changed(copy[at]), .. copy.Skip(at + 1)], copy),
            Named(journey, "removed", at, [.. copy.Take(at), .. copy.Skip(at + 1)], copy),
            Named(journey, "inserted", at, [.. copy.Take(at), copy[0], .. copy.Skip(at)], copy),
        };
        return $"""
            audit chains hold, in the services and computed from their exports alone: {string.Join(", ", records.Select(trail => $"{trail.Key} {trail.Value}"))} records
                on a copy of the export of {Broken}: {string.Join("; ", named)}
            """;
    }

    /// <summary>What the service finds and what its export shows must be the same chain to the same head.</summary>
    private static async Task<IReadOnlyList<string>> Verified(Journey journey, string service, CancellationToken cancellationToken)
    {
        var found = await Until.Found(
            $"the audit trail of {service} is sealed",
            Patience,
            async () =>
            {
                var finding = await journey.Platform.Read(journey.Data.Operator, $"/api/{service}/operations/audit/verification", cancellationToken);
                return finding.GetProperty("unsealed").GetInt32() == 0 ? (Finding?)new(finding) : null;
            },
            cancellationToken);
        journey.Summary.Compare($"audit.{service}.fault", null, found.Value.GetProperty("fault").GetString());
        journey.Summary.Compare($"audit.{service}.marksTested", true, found.Value.GetProperty("marked").GetBoolean());
        var export = (await journey.Platform.Get(journey.Data.Operator, $"/api/{service}/operations/audit/export", cancellationToken))
            .OrBroken($"the operator exports the audit trail of {service}");
        var lines = ExportedTrail.Lines(export.Bytes);
        var computed = ExportedTrail.Verify(lines.Take(found.Value.GetProperty("sealed").GetInt32()));
        journey.Summary.Compare($"audit.{service}.computedAlone", null, computed.Fault);
        journey.Summary.Compare($"audit.{service}.head", computed.Head, found.Value.GetProperty("head").GetString());
        return lines;
    }

    private static string Named(Journey journey, string tampering, int at, IReadOnlyList<string> copy, IReadOnlyList<string> real)
    {
        var finding = ExportedTrail.Verify(copy);
        journey.Summary.Compare($"audit.copy.{tampering}.heldUpTo", at, finding.Records);
        var culprit = JsonElement.Parse(tampering == "removed" ? real[at + 1] : copy[at]).GetProperty("record").GetProperty("id").GetString()!;
        journey.Summary.Compare($"audit.copy.{tampering}.named", true, finding.Fault?.Contains(culprit, StringComparison.Ordinal));
        return string.Create(CultureInfo.InvariantCulture, $"one {tampering}: {finding.Fault}");
    }

    /// <summary>Another first letter in what is hashed.</summary>
    private static string Changed(string line)
    {
        const string Before = "\"canonical\":\"=";
        var letter = line.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        return line[..letter] + (line[letter] == 'A' ? 'B' : 'A') + line[(letter + 1)..];
    }

    private sealed record Finding(JsonElement Value);
}
