namespace SonLa.Reporting.Inputs;

/// <summary>Watches the business clock and reminds coordinators when a reminder's moment may have come.</summary>
internal sealed partial class InputReminderWorker(IServiceScopeFactory scopes, IHostEnvironment environment, ILogger<InputReminderWorker> log) : BackgroundService
{
    // Reminders come by days; a simulated clock jumps, so in Development it is watched more closely.
    private readonly TimeSpan _pause = environment.IsDevelopment() ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<InputReminding>().Remind(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                TurnFailed(failure.Message);
            }

            await Task.Delay(_pause, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reminding coordinators failed and will be repeated: {Reason}")]
    private partial void TurnFailed(string reason);
}
