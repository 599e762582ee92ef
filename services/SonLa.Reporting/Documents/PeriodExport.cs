using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Periods;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Documents;

/// <summary>Reads what a period's document is written from: what was frozen when it was closed, otherwise how it stands now.</summary>
internal sealed class PeriodExport(ReportingDbContext db, PeriodFactsReader reader, HistoryPoint history, CalendarShelf shelf)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Null where the period asks nothing of anybody.</summary>
    /// <param name="period">Code of the period.</param>
    /// <param name="instant">As it was known then, whether closed since or not; null for now.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Source?> Read(string period, DateTimeOffset? instant, CancellationToken cancellationToken)
    {
        var named = ReportingPeriod.Parse(period);
        var code = named.Code;
        if (instant is { } asked)
        {
            return await Open(named, await history.At(asked, cancellationToken), asked, cancellationToken);
        }

        var closed = await db.ClosedPeriods.AsNoTracking()
            .Where(candidate => candidate.PlanYear == named.Year && candidate.Period == code)
            .Select(candidate => new { candidate.Content, candidate.Sha256, candidate.Letterhead })
            .FirstOrDefaultAsync(cancellationToken);
        if (closed is not null)
        {
            var frozen = JsonSerializer.Deserialize<ConsolidatedReport>(closed.Content, Json) ?? throw new InvalidOperationException($"The closed period {code} holds null.");
            return new(frozen, closed.Letterhead, closed.Sha256, null);
        }

        return await Open(named, PeriodFactsReader.Now, null, cancellationToken);
    }

    private async Task<Source?> Open(ReportingPeriod period, long asOf, DateTimeOffset? instant, CancellationToken cancellationToken) =>
        await reader.Read(period, asOf, cancellationToken) is { } facts
            ? new(Consolidation.Of(facts, null), Letterhead.Of(shelf.Of(facts.Plan.Province, period.Year), period.Kind, facts.Organisations), null, instant)
            : null;

    /// <summary>The file as it is downloaded; a draft is called one.</summary>
    public static FileContentHttpResult File(byte[] bytes, Source source, string extension, string type) => TypedResults.File(
        bytes,
        type,
        $"bao-cao-{source.Report.Province}-{source.Report.Period}{(source.Sha256 is null ? "-du-thao" : "")}{(source.AsOf is { } instant ? $"-luc-{TimeZoneInfo.ConvertTime(instant, VietnamTime.Zone):yyyyMMddHHmm}" : "")}.{extension}",
        entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""));

    /// <param name="Report">What the document says.</param>
    /// <param name="Head">Who says it to whom.</param>
    /// <param name="Sha256">Of the frozen report; null for a draft.</param>
    /// <param name="AsOf">The past instant it was asked for; null for now.</param>
    internal sealed record Source(ConsolidatedReport Report, Letterhead Head, string? Sha256, DateTimeOffset? AsOf);
}
