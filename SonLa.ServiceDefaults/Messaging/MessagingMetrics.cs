using System.Diagnostics.Metrics;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>What an operator watches: how many events wait, how long the oldest has, what came of the attempts.</summary>
internal sealed class MessagingMetrics : IDisposable
{
    internal const string MeterName = "SonLa.Messaging";
    private readonly Meter _meter;
    private readonly Counter<long> _published;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _duplicates;
    private OutboxState _outbox = new(0, 0);

    public MessagingMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _published = _meter.CreateCounter<long>("sonla.outbox.published", "{event}", "Events the broker confirmed.");
        _refused = _meter.CreateCounter<long>("sonla.outbox.refused", "{attempt}", "Attempts that the broker or the contracts refused.");
        _duplicates = _meter.CreateCounter<long>("sonla.inbox.duplicates", "{message}", "Messages heard again and left without effect.");
        _meter.CreateObservableGauge("sonla.outbox.depth", () => _outbox.Depth, "{event}", "Events not yet confirmed.");
        _meter.CreateObservableGauge("sonla.outbox.age", () => _outbox.OldestSeconds, "s", "Age of the oldest event not yet confirmed.");
    }

    public void Dispose() => _meter.Dispose();

    public void Settled(int published, int refused)
    {
        _published.Add(published);
        _refused.Add(refused);
    }

    public void Duplicate() => _duplicates.Add(1);

    public void Waiting(OutboxState state) => _outbox = state;
}
