using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Messaging;

/// <summary>One trace from the request through outbox and broker to the consumer.</summary>
public sealed class TraceTests(LedgerService ledger) : IClassFixture<LedgerService>
{
    private static readonly string[] Sources = ["Microsoft.AspNetCore", "SonLa.Outbox", "MassTransit"];

    [Fact]
    public async Task A_consumers_span_descends_from_the_request_that_caused_it()
    {
        var spans = new ConcurrentDictionary<ActivitySpanId, Activity>();
        var trace = ActivityTraceId.CreateRandom();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => Sources.Contains(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => spans[span.SpanId] = span,
        };
        ActivitySource.AddActivityListener(listener);
        using var client = ledger.Client(Roles.Specialist);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "traced");
        client.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");

        using var response = await client.PostAsJsonAsync("/entries", new { number = 30 });

        response.EnsureSuccessStatusCode();
        await Eventually.Equal(
            "SonLa.Outbox, Microsoft.AspNetCore | SonLa.Outbox, Microsoft.AspNetCore",
            () => Task.FromResult(string.Join(" | ", spans.Values
                .Where(span => span.TraceId == trace && span.OperationName.EndsWith(" process", StringComparison.Ordinal))
                .Select(span => string.Join(", ", Ancestors(span, spans).Select(ancestor => ancestor.Source.Name).Where(source => source != "MassTransit"))))));
    }

    private static IEnumerable<Activity> Ancestors(Activity span, ConcurrentDictionary<ActivitySpanId, Activity> spans)
    {
        while (spans.TryGetValue(span.ParentSpanId, out var parent))
        {
            yield return parent;
            span = parent;
        }
    }
}
