using Microsoft.Extensions.Configuration;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>Where the broker is: the connection string <c>rabbitmq</c>.</summary>
internal static class BrokerAddress
{
    internal static Uri Of(IConfiguration configuration) => new(configuration.GetConnectionString("rabbitmq")
        ?? throw new InvalidOperationException("ConnectionStrings:rabbitmq is not configured."));
}
