#if USE_CONTAINERS
using Testcontainers.PostgreSql;
using Testcontainers.RabbitMq;
using Testcontainers.Redis;

namespace SonLa.Testing.Servers;

/// <summary>Servers as containers, which Testcontainers removes when the test process ends.</summary>
internal static class ServerEngine
{
    private const int ManagementPort = 15672;

    internal static async Task<string> StartPostgres()
    {
        var server = new PostgreSqlBuilder("postgres:15-alpine")
            .WithCommand("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "max_connections=400")
            .Build();
        await server.StartAsync();
        return server.GetConnectionString();
    }

    internal static async Task<BrokerAddress> StartRabbitMq()
    {
        var server = new RabbitMqBuilder("rabbitmq:3.13-management-alpine").WithPortBinding(ManagementPort, true).Build();
        await server.StartAsync();
        var amqp = new Uri(server.GetConnectionString());
        return new(amqp, new UriBuilder(amqp) { Scheme = "http", Port = server.GetMappedPublicPort(ManagementPort) }.Uri);
    }

    internal static async Task<string> StartRedis()
    {
        var server = new RedisBuilder("redis:7-alpine").Build();
        await server.StartAsync();
        return server.GetConnectionString();
    }
}
#endif
