using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using SonLa.ServiceDefaults.Messaging;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Messaging;

/// <summary>What an operator can watch.</summary>
public sealed class MetricsTests
{
    [Fact]
    public void Depth_age_and_outcomes_are_measured()
    {
        using var provider = new ServiceCollection().AddMetrics().AddSingleton<MessagingMetrics>().BuildServiceProvider();
        var metrics = provider.GetRequiredService<MessagingMetrics>();
        var measured = new Dictionary<string, double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == MessagingMetrics.MeterName && instrument.Meter.Scope == provider.GetRequiredService<IMeterFactory>())
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => measured[instrument.Name] = measured.GetValueOrDefault(instrument.Name) + value);
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => measured[instrument.Name] = value);
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => measured[instrument.Name] = value);
        listener.Start();

        metrics.Waiting(new(7, 12.5));
        metrics.Settled(published: 3, refused: 1);
        metrics.Duplicate();
        listener.RecordObservableInstruments();

        Assert.Equal(7, measured["sonla.outbox.depth"]);
        Assert.Equal(12.5, measured["sonla.outbox.age"]);
        Assert.Equal(3, measured["sonla.outbox.published"]);
        Assert.Equal(1, measured["sonla.outbox.refused"]);
        Assert.Equal(1, measured["sonla.inbox.duplicates"]);
    }
}
