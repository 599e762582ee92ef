namespace SonLa.Testing.Servers;

/// <summary>One PostgreSQL, one RabbitMQ and one Redis per test process, each started when first asked for, unless the environment names servers that run already.</summary>
public static class PlatformServers
{
    private static readonly Lazy<Task<string>> LazyPostgres = new(() => Named("SONLA_TEST_POSTGRES") ?? ServerEngine.StartPostgres());
    private static readonly Lazy<Task<BrokerAddress>> LazyRabbitMq = new(() => NamedBroker() ?? ServerEngine.StartRabbitMq());
    private static readonly Lazy<Task<string>> LazyRedis = new(() => Named("SONLA_TEST_REDIS") ?? ServerEngine.StartRedis());

    /// <summary>Connection string of the maintenance database; its account may create databases.</summary>
    public static Task<string> Postgres() => LazyPostgres.Value;

    /// <summary>The broker; its account may create virtual hosts.</summary>
    public static Task<BrokerAddress> RabbitMq() => LazyRabbitMq.Value;

    /// <summary>Connection string as StackExchange.Redis reads it.</summary>
    public static Task<string> Redis() => LazyRedis.Value;

    private static Task<string>? Named(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? Task.FromResult(value) : null;

    private static Task<BrokerAddress>? NamedBroker() =>
        Environment.GetEnvironmentVariable("SONLA_TEST_RABBITMQ") is { Length: > 0 } broker
        && Environment.GetEnvironmentVariable("SONLA_TEST_RABBITMQ_MANAGEMENT") is { Length: > 0 } management
            ? Task.FromResult(new BrokerAddress(new(broker), new(management)))
            : null;
}

/// <summary>Where a broker is found.</summary>
/// <param name="Amqp">AMQP address with credentials.</param>
/// <param name="Management">Address of the management API with credentials.</param>
public sealed record BrokerAddress(Uri Amqp, Uri Management)
{
    /// <summary>AMQP address of one virtual host.</summary>
    public Uri In(string virtualHost) => new UriBuilder(Amqp) { Path = Uri.EscapeDataString(virtualHost) }.Uri;
}
