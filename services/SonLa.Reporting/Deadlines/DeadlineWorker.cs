namespace SonLa.Reporting.Deadlines;

/// <summary>Watches the business clock and takes deadline turns; a stop or a jump of the clock is caught up batch by batch.</summary>
internal sealed partial class DeadlineWorker(IServiceScopeFactory scopes, IHostEnvironment environment, ILogger<DeadlineWorker> log) : BackgroundService
{
    // A simulated clock jumps: in Development it is watched more closely.
    private readonly TimeSpan _pause = environment.IsDevelopment() ? TimeSpan.FromMilliseconds(250) : TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var taken = 0;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                taken = await scope.ServiceProvider.GetRequiredService<DeadlineTurn>().Take(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                TurnFailed(failure.Message);
            }

            if (taken < DeadlineTurn.BatchSize)
            {
                await Task.Delay(_pause, stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A deadline turn failed and will be repeated: {Reason}")]
    private partial void TurnFailed(string reason);
}
