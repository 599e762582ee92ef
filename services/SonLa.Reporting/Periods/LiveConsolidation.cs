using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;

namespace SonLa.Reporting.Periods;

/// <summary>The live consolidation of a period, computed once for each state of the database: whoever asks gets everything that was committed before they asked.</summary>
internal sealed class LiveConsolidation(ReportingDbContext db, PeriodFactsReader reader, KeptConsolidations kept, IOptions<JsonOptions> json)
{
    /// <summary>Null where the year has no plan or the period asks nothing of anybody.</summary>
    public async Task<KeptConsolidation?> Of(ReportingPeriod period, CancellationToken cancellationToken)
    {
        var arrived = Stopwatch.GetTimestamp();
        if (kept.Find(period.Code) is { } known && known.Snapshot == await Snapshot(cancellationToken))
        {
            return known.Content;
        }

        // One computes, the others wait for it: what it began to read after they asked is new enough for them.
        using var turn = await kept.TakeTurn(period.Code, cancellationToken);
        if (kept.Find(period.Code) is { } meanwhile && meanwhile.BegunAt >= arrived)
        {
            return meanwhile.Content;
        }

        var begun = Stopwatch.GetTimestamp();
        var snapshot = await Snapshot(cancellationToken);
        var facts = await reader.Read(period, PeriodFactsReader.Now, cancellationToken);
        var content = facts is null ? null : Write(Consolidation.Of(facts, null));
        kept.Keep(period.Code, new(snapshot, begun, content));
        return content;
    }

    // PostgreSQL shows the same rows under the same snapshot, and no later state has the same text again.
    private async Task<string> Snapshot(CancellationToken cancellationToken) =>
        (await db.Database.SqlQuery<string>($"""select pg_current_snapshot()::text as "Value" """).ToListAsync(cancellationToken))[0];

    private KeptConsolidation Write(ConsolidatedReport report) => new(
        report,
        JsonSerializer.SerializeToUtf8Bytes(report, json.Value.SerializerOptions),
        JsonSerializer.SerializeToUtf8Bytes(ListIndicatorStates.Of(report), json.Value.SerializerOptions));
}

/// <param name="Report">As computed.</param>
/// <param name="Bytes">The same as JSON, UTF-8.</param>
/// <param name="States">How the indicators stand, without who reported what, as JSON, UTF-8.</param>
internal sealed record KeptConsolidation(ConsolidatedReport Report, byte[] Bytes, byte[] States);
