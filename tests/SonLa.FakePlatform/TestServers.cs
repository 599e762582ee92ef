using SonLa.NativeHost;

namespace SonLa.FakePlatform;

/// <summary>One set of servers for all test projects: told to them through a file of variables, ended with whoever holds our input open.</summary>
internal static class TestServers
{
    internal static async Task Run(string folder, string variablesFile)
    {
        var cancellationToken = CancellationToken.None;
        var postgres = PostgresServer.Start(Path.Combine(folder, "postgres"), cancellationToken);
        var rabbitMq = RabbitMqServer.Start(Path.Combine(folder, "rabbitmq"), cancellationToken);
        var redis = RedisServer.Start(Path.Combine(folder, "redis"), cancellationToken);
        await using var database = await postgres;
        await using var broker = await rabbitMq;
        await using var cache = await redis;
        await File.WriteAllTextAsync(variablesFile + ".new", $"""
            SONLA_TEST_POSTGRES='{database.ConnectionString("postgres")}'
            SONLA_TEST_RABBITMQ='{broker.Uri()}'
            SONLA_TEST_RABBITMQ_MANAGEMENT='{broker.ManagementUri()}'
            SONLA_TEST_REDIS='{cache.ConnectionString}'

            """);
        File.Move(variablesFile + ".new", variablesFile);
        await Console.In.ReadToEndAsync(cancellationToken);
    }
}
