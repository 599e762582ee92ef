using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.CapitalDeadlines;

/// <summary>Takes a deadline round on every new business day, and every hour for what was entered meanwhile.</summary>
internal sealed partial class DeadlineWatch(IServiceScopeFactory scopes, IHostEnvironment environment, TimeProvider time, ILogger<DeadlineWatch> log) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    // A simulated clock jumps: in Development it is watched more closely.
    private readonly TimeSpan _pause = environment.IsDevelopment() ? TimeSpan.FromMilliseconds(500) : TimeSpan.FromSeconds(10);

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
                    await scope.ServiceProvider.GetRequiredService<DeadlineRound>().Take(stoppingToken);
                    last = (today, time.GetTimestamp());
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                RoundFailed(failure.Message);
            }

            await Task.Delay(_pause, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A round over the ends of capital failed and will be repeated: {Reason}")]
    private partial void RoundFailed(string reason);
}
