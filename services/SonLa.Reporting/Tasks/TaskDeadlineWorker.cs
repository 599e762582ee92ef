namespace SonLa.Reporting.Tasks;

/// <summary>Watches the business clock and takes turns at the days of tasks; a stop or a jump of the clock is caught up batch by batch.</summary>
internal sealed partial class TaskDeadlineWorker(IServiceScopeFactory scopes, IHostEnvironment environment, ILogger<TaskDeadlineWorker> log) : BackgroundService
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
                taken = await scope.ServiceProvider.GetRequiredService<TaskDeadlineTurn>().Take(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                TurnFailed(failure.Message);
            }

            if (taken < TaskDeadlineTurn.BatchSize)
            {
                await Task.Delay(_pause, stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A turn at the days of tasks failed and will be repeated: {Reason}")]
    private partial void TurnFailed(string reason);
}
