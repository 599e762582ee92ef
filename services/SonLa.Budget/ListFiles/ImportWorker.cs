namespace SonLa.Budget.ListFiles;

/// <summary>Works through the files that wait; rung by this process, and looking by itself for what others left.</summary>
internal sealed partial class ImportWorker(IServiceScopeFactory scopes, ImportBell bell, ILogger<ImportWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var taken = false;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                taken = await scope.ServiceProvider.GetRequiredService<ImportRun>().Take(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                RunFailed(failure.Message);
            }

            if (!taken)
            {
                await bell.Wait(stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An imported file could not be dealt with and will be tried again: {Reason}")]
    private partial void RunFailed(string reason);
}

/// <summary>Rings when this process has taken a file in; another's is found within a second.</summary>
internal sealed class ImportBell : IDisposable
{
    private static readonly TimeSpan SafetyNet = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _rung = new(0, 1);
    private readonly Lock _gate = new();

    public Task Wait(CancellationToken cancellationToken) => _rung.WaitAsync(SafetyNet, cancellationToken);

    public void Ring()
    {
        lock (_gate)
        {
            if (_rung.CurrentCount == 0)
            {
                _rung.Release();
            }
        }
    }

    public void Dispose() => _rung.Dispose();
}
