using SonLa.NativeHost;
using Xunit;

namespace SonLa.Platform.Tests.Servers;

public sealed class NativeServerTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly CancellationToken _cancellationToken = CancellationToken.None;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task PostgreSQL_keeps_its_data_and_port_when_killed_and_restarted()
    {
        await using var postgres = await PostgresServer.Start(_folder.In("postgres"), _cancellationToken);
        await postgres.CreateDatabase("kept", _cancellationToken);
        var connectionString = postgres.ConnectionString("kept");

        await postgres.Kill();
        await postgres.Restart(_cancellationToken);

        await postgres.CreateDatabase("kept", _cancellationToken); // exists already: no complaint
        Assert.Equal(connectionString, postgres.ConnectionString("kept"));
    }

    [Fact]
    public async Task RabbitMQ_keeps_its_virtual_hosts_when_killed_and_restarted()
    {
        await using var rabbitMq = await RabbitMqServer.Start(_folder.In("rabbitmq"), _cancellationToken);
        await rabbitMq.CreateVirtualHost("kept", _cancellationToken);

        await rabbitMq.Kill();
        await rabbitMq.Restart(_cancellationToken);

        await rabbitMq.DeleteVirtualHost("kept", _cancellationToken); // fails when it is not there
    }

    [Fact]
    public async Task Redis_answers_only_with_its_password()
    {
        await using var redis = await RedisServer.Start(_folder.In("redis"), _cancellationToken);

        Assert.Equal("-NOAUTH Authentication required.", await Answer(redis.Port, "PING"));
        Assert.Equal("+OK", await Answer(redis.Port, $"AUTH {redis.Password}"));
    }

    [Fact]
    public async Task A_disposed_server_leaves_no_process_behind()
    {
        var rabbitMq = await RabbitMqServer.Start(_folder.In("rabbitmq"), _cancellationToken);
        var processes = ProcessTree.Of(rabbitMq.ProcessId!.Value).Concat(ProcessTree.Of(rabbitMq.PortMapper.ProcessId!.Value)).ToList();
        Assert.True(processes.Count >= 2);

        await rabbitMq.DisposeAsync();

        Assert.DoesNotContain(processes, ProcessTree.IsRunning);
    }

    private static async Task<string?> Answer(int port, string question)
    {
        using var client = new System.Net.Sockets.TcpClient("127.0.0.1", port);
        using var reader = new StreamReader(client.GetStream());
        await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(question + "\r\n"));
        return await reader.ReadLineAsync();
    }
}
