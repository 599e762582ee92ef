using SonLa.Reporting.Sessions;
using SonLa.Reporting.Urging;

namespace SonLa.Reporting.Reminders;

/// <summary>Watches the business clock and takes the turns of urging notes and conclusions; a stop or a jump of the clock is caught up batch by batch.</summary>
internal sealed partial class ReminderWorker(IServiceScopeFactory scopes, IHostEnvironment environment, ILogger<ReminderWorker> log) : BackgroundService
{
    internal const int BatchSize = 100;

    // A simulated clock jumps: in Development it is watched more closely.
    private readonly TimeSpan _pause = environment.IsDevelopment() ? TimeSpan.FromMilliseconds(250) : TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var more = false;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var notes = await scope.ServiceProvider.GetRequiredService<UrgingTurn>().Take(stoppingToken);
                var conclusions = await scope.ServiceProvider.GetRequiredService<ConclusionTurn>().Take(stoppingToken);
                more = Math.Max(notes, conclusions) == BatchSize;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                TurnFailed(failure.Message);
            }

            if (!more)
            {
                await Task.Delay(_pause, stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A turn of reminders failed and will be repeated: {Reason}")]
    private partial void TurnFailed(string reason);
}
