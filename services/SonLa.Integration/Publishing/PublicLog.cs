using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using SonLa.Integration.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Integration.Publishing;

/// <summary>Appends public events; the sequence has no gap because its number is taken in the same transaction, one transaction after the other.</summary>
internal sealed class PublicLog(IntegrationDbContext db, PublicNames names)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Turns what happened into a CloudEvent and appends it; the caller's transaction decides.</summary>
    /// <param name="eventId">Id of the internal message: the same message never makes two public events.</param>
    /// <param name="service">The service in which it happened.</param>
    /// <param name="happened">Noun and past verb: <c>report-accepted</c>.</param>
    /// <param name="subject">Organisation or period concerned.</param>
    /// <param name="at">Business instant.</param>
    /// <param name="data">The payload of the public contract.</param>
    /// <param name="cancellationToken">Ends the wait for the log's turn.</param>
    public async Task Append<TData>(
        Guid eventId, string service, string happened, string subject, DateTimeOffset at, TData data, CancellationToken cancellationToken)
    {
        const int version = 1;

        // Whoever holds this row is the only one who appends: numbers become visible in their order, and a rollback gives its number back.
        var sequence = await db.Database
            .SqlQuery<long>($"update feed_positions set last_sequence = last_sequence + 1 where id = 1 returning last_sequence as \"Value\"")
            .ToListAsync(cancellationToken);
        var cloudEvent = new Dictionary<string, object?>
        {
            ["specversion"] = "1.0",
            ["id"] = eventId.ToString(),
            ["source"] = names.SourceOf(service),
            ["type"] = names.TypeOf(service, happened, version),
            ["subject"] = subject,
            ["time"] = TimeZoneInfo.ConvertTime(at, VietnamTime.Zone),
            ["datacontenttype"] = "application/json",
            ["dataschema"] = $"urn:sonla:schema:{happened}.v{version}",
            ["sequence"] = sequence[0].ToString(CultureInfo.InvariantCulture),
            ["data"] = data,
        };
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } traceParent })
        {
            cloudEvent["traceparent"] = traceParent;
        }

        db.Add(new PublicEvent
        {
            Sequence = sequence[0],
            EventId = eventId,
            Type = names.TypeOf(service, happened, version),
            Body = JsonSerializer.Serialize(cloudEvent, Json),
        });
    }
}
