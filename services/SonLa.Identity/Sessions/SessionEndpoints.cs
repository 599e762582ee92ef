namespace SonLa.Identity.Sessions;

/// <summary>Signing in, exchanging, signing out. Open to everybody by nature: the password or the session's secret is the credential.</summary>
internal static class SessionEndpoints
{
    public static void MapSessionEndpoints(this IEndpointRouteBuilder app)
    {
        var sessions = app.MapGroup("/sessions").WithTags("Sessions");
        SignIn.Map(sessions);
        SignOut.Map(sessions);
        ExchangeSession.Map(app);
    }
}
