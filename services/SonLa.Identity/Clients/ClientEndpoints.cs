namespace SonLa.Identity.Clients;

/// <summary>Partners' clients: what an administrator does with them, and the one thing they do themselves.</summary>
internal static class ClientEndpoints
{
    public static void MapClientEndpoints(this IEndpointRouteBuilder app)
    {
        var clients = app.MapGroup("/clients").WithTags("Clients");
        ListClients.Map(clients);
        GetClient.Map(clients);
        RegisterClient.Map(clients);
        LockClient.Map(clients);
        UnlockClient.Map(clients);
        RequestClientToken.Map(app);
    }
}
