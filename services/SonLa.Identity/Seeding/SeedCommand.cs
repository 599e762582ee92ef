namespace SonLa.Identity.Seeding;

/// <summary>The command <c>seed</c>: sample organisations and accounts, in Development only.</summary>
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
        await using var scope = app.Services.CreateAsyncScope();
        var seed = ActivatorUtilities.CreateInstance<SampleSeed>(scope.ServiceProvider);
        var planted = await seed.Plant(new(folder), password, app.Lifetime.ApplicationStopping);
        Seeded(app.Logger, planted.Organisations, planted.Classes, planted.Accounts);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Seeded {Organisations} organisations, {Classes} classes, {Accounts} accounts")]
    private static partial void Seeded(ILogger log, int organisations, int classes, int accounts);
}
