using Aspire.Hosting;

namespace SonLa.FakePlatform;

/// <summary>An app host of its own process with a service and, if wanted, the servers, to be interrupted and killed.</summary>
internal static class FakeAppHost
{
    internal static void Run(string[] args)
    {
        var builder = DistributedApplication.CreateBuilder(args);
        var things = builder.AddProject<FakeProject>("things", launchProfileName: null)
            .WithArgs("serve")
            .WithHttpEndpoint()
            .WithHttpHealthCheck("/health/ready");
        if (builder.Configuration["Servers"] == "true")
        {
            var database = builder.AddPostgres("postgres").AddDatabase("thingsdb", "things");
            var rabbitmq = builder.AddRabbitMQ("rabbitmq");
            var redis = builder.AddRedis("redis");
            things.WithReference(database).WaitFor(database).WaitFor(rabbitmq).WaitFor(redis);
        }

        builder.Build().Run();
    }
}
