#if !USE_CONTAINERS
using SonLa.NativeHost;

namespace SonLa.Testing.Servers;

/// <summary>Servers from the distribution's packages as child processes, which end with the test process.</summary>
internal static class ServerEngine
{
    internal static async Task<string> StartPostgres() =>
        (await PostgresServer.Start(TestFolder.In("postgres"), CancellationToken.None)).ConnectionString("postgres");

    internal static async Task<BrokerAddress> StartRabbitMq()
    {
        var server = await RabbitMqServer.Start(TestFolder.In("rabbitmq"), CancellationToken.None);
        return new(server.Uri(), server.ManagementUri());
    }

    internal static async Task<string> StartRedis() =>
        (await RedisServer.Start(TestFolder.In("redis"), CancellationToken.None)).ConnectionString;
}
#endif
