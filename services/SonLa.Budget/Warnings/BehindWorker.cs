namespace SonLa.Budget.Warnings;

/// <summary>Watches the business clock and takes warning turns.</summary>
internal sealed partial class BehindWorker(IServiceScopeFactory scopes, IHostEnvironment environment, ILogger<BehindWorker> log) : BackgroundService
{
    // A simulated clock jumps: in Development it is watched more closely.
    private readonly TimeSpan _pause = environment.IsDevelopment() ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<BehindTurn>().Take(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                TurnFailed(failure.Message);
            }

            await Task.Delay(_pause, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A turn of warnings failed and will be repeated: {Reason}")]
    private partial void TurnFailed(string reason);
}
