namespace SonLa.Identity.Seeding;

/// <summary>The command <c>seed</c>: sample organisations, accounts and the sample partner, in Development only.</summary>
internal static partial class SeedCommand
{
    public static bool IsMeant(string[] args) => args is ["seed", ..];

    public static async Task Run(WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            throw new InvalidOperationException("Sample organisations and accounts are for Development only; nothing was seeded.");
        }

        var folder = app.Configuration["Seed:Folder"]
            ?? throw new InvalidOperationException("Seed:Folder is not configured; name the folder that holds organisations.json and accounts.json.");
        var password = app.Configuration["Seed:Password"] ?? app.Configuration["SONLA_SAMPLE_PASSWORD"]
            ?? throw new InvalidOperationException("Seed:Password (or SONLA_SAMPLE_PASSWORD) is not configured; choose the password of the sample accounts.");
        var partner = app.Configuration["Seed:PartnerKey"] is { Length: > 0 } key ? new SamplePartner(key) : null;
        await using var scope = app.Services.CreateAsyncScope();
        var seed = ActivatorUtilities.CreateInstance<SampleSeed>(scope.ServiceProvider);
        var planted = await seed.Plant(new(folder), password, partner, app.Lifetime.ApplicationStopping);
        Seeded(app.Logger, planted.Organisations, planted.Classes, planted.Accounts, planted.Clients);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Seeded {Organisations} organisations, {Classes} classes, {Accounts} accounts, {Clients} clients")]
    private static partial void Seeded(ILogger log, int organisations, int classes, int accounts, int clients);
}
