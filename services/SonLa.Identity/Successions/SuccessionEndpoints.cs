namespace SonLa.Identity.Successions;

/// <summary>What can be done with acts of succession.</summary>
internal static class SuccessionEndpoints
{
    public static void MapSuccessionEndpoints(this IEndpointRouteBuilder app)
    {
        var successions = app.MapGroup("/successions").WithTags("Successions");
        RecordSuccession.Map(successions);
        ListSuccessions.Map(successions);
    }
}
