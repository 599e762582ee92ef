using System.Globalization;
using System.Text;
using System.Text.Json;
using MassTransit;
using RabbitMQ.Client;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>A message that was not dealt with, as an operator may see it: no content, and of the cause only its kind and place, because texts can hold personal data.</summary>
/// <param name="MessageId">Id under which it was published, where one can be read.</param>
/// <param name="Type">Full name of the event, where it can be read.</param>
/// <param name="Cause">Type of the exception, or of the broker's reason.</param>
/// <param name="At">The topmost place in our code, or else in any, where it was thrown.</param>
/// <param name="Attempts">How often it was tried, where it was.</param>
/// <param name="FailedAt">When it was parked.</param>
/// <param name="TraceId">Trace in which to look further.</param>
public sealed record ParkedMessage(Guid? MessageId, string? Type, string? Cause, string? At, int? Attempts, string? FailedAt, string? TraceId)
{
    internal static ParkedMessage Of(BasicGetResult message)
    {
        var headers = message.BasicProperties.Headers;
        var trace = Text(headers, "MT-Activity-Id")?.Split('-');
        return new(
            Guid.TryParse(message.BasicProperties.MessageId, out var id) ? id : null,
            Text(headers, MessageHeaders.FaultMessageType) ?? TypeIn(message.Body),
            Text(headers, MessageHeaders.FaultExceptionType) ?? Text(headers, "x-first-death-reason") ?? Text(headers, MessageHeaders.Reason),
            Place(Text(headers, MessageHeaders.FaultStackTrace)),
            int.TryParse(Text(headers, MessageHeaders.FaultRetryCount), CultureInfo.InvariantCulture, out var retries) ? retries + 1 : null,
            Text(headers, MessageHeaders.FaultTimestamp),
            trace is { Length: 4 } ? trace[1] : null);
    }

    private static string? Text(IDictionary<string, object?>? headers, string name) => headers is not null && headers.TryGetValue(name, out var value)
        ? value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)
        : null;

    private static string? Place(string? stackTrace)
    {
        var frames = stackTrace?.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("at ", StringComparison.Ordinal)).ToList() ?? [];
        return (frames.Find(frame => frame.StartsWith("at SonLa.", StringComparison.Ordinal)) ?? frames.FirstOrDefault())?.Split(" in ")[0];
    }

    private static string? TypeIn(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var envelope = JsonDocument.Parse(body);
            return envelope.RootElement.GetProperty("messageType")[0].GetString()?.Replace("urn:message:", "", StringComparison.Ordinal).Replace(':', '.');
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
