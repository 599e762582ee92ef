using System.Reflection;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SonLa.ServiceDefaults.Observability;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Time;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>Reliable messaging of a service: outbox, inbox, quorum queues, bounded retries, error queues.</summary>
public static class MessagingExtensions
{
    private const string DeliveryLimit = "x-delivery-limit";

    /// <summary>Registers the bus with the service's consumers, each named; queues carry the service's name as prefix.</summary>
    /// <param name="builder">The service.</param>
    /// <param name="service">Name of the service, the prefix of its queues.</param>
    /// <param name="contracts">Assembly whose public records may travel.</param>
    /// <param name="consumers">Adds the consumers by name.</param>
    /// <param name="unheard">Events that are declared to have no listener; all others must reach a queue.</param>
    public static void AddMessaging<TDb>(
        this WebApplicationBuilder builder,
        string service,
        Assembly contracts,
        Action<IBusRegistrationConfigurator> consumers,
        params Type[] unheard)
        where TDb : DbContext
    {
        var options = builder.Configuration.GetSection("Messaging").Get<MessagingOptions>() ?? new();
        var simulated = SimulationSwitch.IsOn(builder);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(new MessageTypes([.. MessageTypes.In(contracts), typeof(BusinessClockMoved)], unheard));
        builder.Services.AddScoped<IEvents, Outbox>();
        builder.Services.AddSingleton<MessagingMetrics>();
        builder.Services.AddSingleton<ServiceQueues>();
        builder.Services.AddSingleton<ErrorQueues>();

        // MassTransit repeats itself for every attempt to reconnect; readiness and the dispatcher say it once.
        builder.Logging.AddFilter("MassTransit", LogLevel.Error);
        if (!ServiceCommand.IsOneOff)
        {
            builder.Services.AddSingleton(new DispatchSteps(builder.Environment.IsDevelopment() ? options.FaultAt : null));
            builder.Services.AddSingleton<OutboxPublisher>();
            builder.Services.AddSingleton<OutboxWakeUp>();
            builder.Services.AddHostedService(provider => provider.GetRequiredService<OutboxWakeUp>());
            builder.Services.AddHostedService<OutboxDispatcher>();
            builder.Services.AddHostedService<Housekeeping>();
            builder.Services.AddSingleton<IHealthCheckPublisher, DependencyLog>();
        }

        if (!ServiceCommand.UsesBroker)
        {
            return;
        }

        builder.Services.AddMassTransit(bus =>
        {
            bus.SetEndpointNameFormatter(new KebabCaseEndpointNameFormatter(service, false));
            bus.ConfigureHealthCheckOptions(health =>
            {
                // Without the broker the service still accepts work: the outbox keeps the events.
                health.MinimalFailureStatus = HealthStatus.Degraded;
                health.Name = "broker";
                health.Tags.Add("ready");
            });
            consumers(bus);
            if (simulated)
            {
                bus.AddConsumer<SetClockOnBusinessClockMoved>();
            }

            bus.AddConfigureEndpointsCallback((context, name, endpoint) => Configure(context, name, endpoint, options));
            bus.UsingRabbitMq((context, broker) =>
            {
                broker.Host(BrokerAddress.Of(builder.Configuration));
                broker.SendTopology.ConfigureErrorSettings = Park;
                broker.SendTopology.ConfigureDeadLetterSettings = Park;
                broker.DeployTopologyOnly = ServiceCommand.IsOneOff;
                broker.ConfigureEndpoints(context);
            });
        });
        builder.Services.RemoveMassTransitHostedService();
        builder.Services.AddHostedService<BusHost>();
    }

    private static void Configure(IRegistrationContext context, string name, IReceiveEndpointConfigurator endpoint, MessagingOptions options)
    {
        context.GetRequiredService<ServiceQueues>().Add(name);
        if (endpoint is IRabbitMqReceiveEndpointConfigurator rabbit)
        {
            rabbit.SetQuorumQueue();

            // A consumer lost in a crash counts as a delivery too: a low limit would dead-letter messages nobody handled.
            rabbit.SetQueueArgument(DeliveryLimit, 100);
            rabbit.BindDeadLetterQueue(ServiceQueues.DeadOf(name), ServiceQueues.DeadOf(name), Park);
            rabbit.PrefetchCount = options.Prefetch;
        }

        // A fault's place is the error queue, where somebody looks.
        endpoint.PublishFaults = false;

        // Five attempts for a message that fails; within each, five minutes for a database that is away.
        endpoint.UseMessageRetry(retry =>
        {
            retry.Ignore<RuleViolationException>();
            retry.Ignore<Exception>(DatabaseAway.Explains);
            retry.Intervals(50, 200, 800, 2000);
        });
        endpoint.UseMessageRetry(retry =>
        {
            retry.Handle<Exception>(DatabaseAway.Explains);
            retry.Interval(150, TimeSpan.FromSeconds(2));
        });
        endpoint.UseConsumeFilter(typeof(InboxFilter<>), context);
    }

    private static void Park(IRabbitMqQueueBindingConfigurator queue)
    {
        queue.SetQueueArgument("x-queue-type", "quorum");

        // Each look into the queue counts as a delivery, and beyond the limit a message would vanish.
        queue.SetQueueArgument(DeliveryLimit, 1_000_000);
    }
}
