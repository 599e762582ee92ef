using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Model;

namespace SonLa.Gateway.Routes;

/// <summary>One refused or broken connection is enough to leave a replica alone for a while; one answer brings it back.</summary>
internal sealed class SkipUnreachableReplica(IDestinationHealthUpdater health) : IPassiveHealthCheckPolicy
{
    internal const string PolicyName = "SkipUnreachableReplica";

    public string Name => PolicyName;

    public void RequestProxied(HttpContext context, ClusterState cluster, DestinationState destination)
    {
        var unreachable = context.GetForwarderErrorFeature()?.Error == ForwarderError.Request;
        if (unreachable || destination.Health.Passive == DestinationHealth.Unhealthy)
        {
            health.SetPassive(
                cluster,
                destination,
                unreachable ? DestinationHealth.Unhealthy : DestinationHealth.Healthy,
                cluster.Model.Config.HealthCheck?.Passive?.ReactivationPeriod ?? TimeSpan.FromSeconds(5));
        }
    }
}
