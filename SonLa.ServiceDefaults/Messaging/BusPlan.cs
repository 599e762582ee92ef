using MassTransit;
using MassTransit.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>How the service's consumers listen: a quorum queue each, bounded retries, places for what cannot be dealt with; good for any number of buses.</summary>
internal sealed class BusPlan(IConfiguration configuration, MessagingOptions options, ServiceQueues queues)
{
    private const string DeliveryLimit = "x-delivery-limit";
    private IBusRegistrationContext? _consumers;

    /// <summary>Lays the plan out on a bus.</summary>
    public void Apply(IBusRegistrationContext consumers, IRabbitMqBusFactoryConfigurator broker)
    {
        _consumers = consumers;
        broker.Host(BrokerAddress.Of(configuration));
        broker.SendTopology.ConfigureErrorSettings = Park;
        broker.SendTopology.ConfigureDeadLetterSettings = Park;
        broker.DeployTopologyOnly = ServiceCommand.IsOneOff;

        // Not ConfigureEndpoints: that leaves out what an earlier bus has been given.
        foreach (var consumer in consumers.GetServices<IConsumerRegistration>())
        {
            var name = consumer.GetDefinition(consumers).GetEndpointName(consumers.EndpointNameFormatter);
            queues.Add(name);
            broker.ReceiveEndpoint(name, endpoint =>
            {
                Configure(endpoint, name, consumers);
                consumers.ConfigureConsumer(consumer.Type, endpoint);
            });
        }
    }

    /// <summary>A further bus after the same plan.</summary>
    public IBusControl Build()
    {
        var consumers = _consumers ?? throw new InvalidOperationException("No bus was planned yet.");
        LogContext.ConfigureCurrentLogContextIfNull(consumers);
        return Bus.Factory.CreateUsingRabbitMq(broker => Apply(consumers, broker));
    }

    private void Configure(IRabbitMqReceiveEndpointConfigurator endpoint, string name, IRegistrationContext consumers)
    {
        endpoint.SetQuorumQueue();

        // A consumer lost in a crash counts as a delivery too: a low limit would dead-letter messages nobody handled.
        endpoint.SetQueueArgument(DeliveryLimit, 100);
        endpoint.BindDeadLetterQueue(ServiceQueues.DeadOf(name), ServiceQueues.DeadOf(name), Park);
        endpoint.PrefetchCount = options.Prefetch;

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
        endpoint.UseConsumeFilter(typeof(InboxFilter<>), consumers);
    }

    private static void Park(IRabbitMqQueueBindingConfigurator queue)
    {
        queue.SetQueueArgument("x-queue-type", "quorum");

        // Each look into the queue counts as a delivery, and beyond the limit a message would vanish.
        queue.SetQueueArgument(DeliveryLimit, 1_000_000);
    }
}
