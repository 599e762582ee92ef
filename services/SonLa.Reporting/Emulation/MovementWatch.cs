namespace SonLa.Reporting.Emulation;

/// <summary>Watches the business day and reminds of year reports on movements; a stop or a jump of the clock is caught up.</summary>
internal sealed partial class MovementWatch(IServiceScopeFactory scopes, IHostEnvironment environment, ILogger<MovementWatch> log) : BackgroundService
{
    // A simulated clock jumps: in Development it is watched more closely.
    private readonly TimeSpan _pause = environment.IsDevelopment() ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var taken = 0;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                taken = await scope.ServiceProvider.GetRequiredService<MovementTurn>().Take(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                TurnFailed(failure.Message);
            }

            if (taken < MovementTurn.BatchSize)
            {
                await Task.Delay(_pause, stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reminding of reports on movements failed and will be repeated: {Reason}")]
    private partial void TurnFailed(string reason);
}
