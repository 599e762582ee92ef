using System.Reflection;
using MassTransit;
using MassTransit.Monitoring;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SonLa.ServiceDefaults.Observability;
using SonLa.ServiceDefaults.Time;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>Reliable messaging of a service: outbox, inbox, quorum queues, bounded retries, error queues.</summary>
public static class MessagingExtensions
{
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
        var queues = new ServiceQueues();
        builder.Services.AddSingleton(queues);
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

        var plan = new BusPlan(builder.Configuration, options, queues);
        builder.Services.AddSingleton(plan);
        builder.Services.AddMassTransit(bus =>
        {
            bus.SetEndpointNameFormatter(new KebabCaseEndpointNameFormatter(service, false));
            consumers(bus);
            if (simulated)
            {
                bus.AddConsumer<SetClockOnBusinessClockMoved>();
            }

            bus.UsingRabbitMq(plan.Apply);
        });
        builder.Services.RemoveMassTransitHostedService();
        builder.Services.Remove(builder.Services.Single(one => one.ImplementationType == typeof(ConfigureBusHealthCheckServiceOptions))); // knows only the first bus
        builder.Services.AddSingleton<ConsumerBus>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<ConsumerBus>());
        builder.Services.AddHostedService<ConsumerWatch>();
        builder.Services.AddHealthChecks().AddCheck<ConsumerBus>("broker", tags: ["ready"]);
    }
}
