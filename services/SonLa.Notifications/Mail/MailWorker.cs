namespace SonLa.Notifications.Mail;

/// <summary>Watches for letters that are due and takes mail turns; what a stop left over is caught up batch by batch.</summary>
internal sealed partial class MailWorker(IServiceScopeFactory scopes, IHostEnvironment environment, ILogger<MailWorker> log) : BackgroundService
{
    // A simulated clock jumps: in Development it is watched more closely.
    private readonly TimeSpan _pause = environment.IsDevelopment() ? TimeSpan.FromMilliseconds(500) : TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var taken = 0;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                taken = await scope.ServiceProvider.GetRequiredService<MailTurn>().Take(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                TurnFailed(failure.Message);
            }

            if (taken < MailTurn.BatchSize)
            {
                await Task.Delay(_pause, stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A mail turn failed and will be repeated: {Reason}")]
    private partial void TurnFailed(string reason);
}
