using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace SonLa.ServiceDefaults.Time;

/// <summary>Shows the business time that this service goes by.</summary>
public static class ClockEndpoint
{
    /// <param name="Now">Business time with Vietnam's offset.</param>
    /// <param name="Running">False while a simulated clock stands still.</param>
    /// <param name="Version">Setting of the simulated clock; 0 where business time is system time.</param>
    /// <param name="Simulated">Whether the clock was set by an operator.</param>
    public sealed record Response(DateTimeOffset Now, bool Running, int Version, bool Simulated);

    internal static void Map(IEndpointRouteBuilder app) => app.MapGet("/clock", Handle)
        .WithName("GetClock").WithSummary("Show the business clock").WithTags("Clock");

    private static Ok<Response> Handle(BusinessClock clock) => TypedResults.Ok(Of(clock));

    /// <summary>The clock as the endpoint shows it.</summary>
    public static Response Of(BusinessClock clock) =>
        new(clock.Now, clock.State.Running, clock.State.Version, clock.State.At is not null);
}
