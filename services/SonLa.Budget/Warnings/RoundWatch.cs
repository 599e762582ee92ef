using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Warnings;

/// <summary>Looks on every new business day, and every hour for what was entered meanwhile, who is expected below the next round and which round waits to be opened.</summary>
internal sealed partial class RoundWatch(IServiceScopeFactory scopes, IHostEnvironment environment, TimeProvider time, ILogger<RoundWatch> log) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    // A simulated clock jumps: in Development it is watched more closely.
    private readonly TimeSpan _pause = environment.IsDevelopment() ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        (DateOnly Day, long At)? last = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var today = scope.ServiceProvider.GetRequiredService<BusinessClock>().Today;
                if (last is not { } done || done.Day != today || time.GetElapsedTime(done.At) > Again)
                {
                    await scope.ServiceProvider.GetRequiredService<ShortfallTurn>().Take(stoppingToken);
                    await scope.ServiceProvider.GetRequiredService<OpeningTurn>().Take(stoppingToken);
                    last = (today, time.GetTimestamp());
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LookFailed(failure.Message);
            }

            await Task.Delay(_pause, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A look at the rounds to come and to be opened failed and will be repeated: {Reason}")]
    private partial void LookFailed(string reason);
}
