namespace SonLa.Notifications.Live;

/// <summary>One open stream's ear: rings when its account's inbox has changed; several rings before it listens are one.</summary>
internal sealed class UnreadSubscription(Guid accountId, Action<UnreadSubscription> close) : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);
    private readonly Lock _ringing = new();

    public Guid AccountId => accountId;

    public void Ring()
    {
        lock (_ringing)
        {
            if (_rung.CurrentCount == 0)
            {
                _rung.Release();
            }
        }
    }

    /// <summary>Waits for a ring, at most that long.</summary>
    /// <returns>False where waiting was cancelled.</returns>
    public async Task<bool> Wait(TimeSpan atMost, CancellationToken cancellationToken)
    {
        try
        {
            await _rung.WaitAsync(atMost, cancellationToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // The semaphore has no handle of the system's; a ring that is under way may still reach it.
    public void Dispose() => close(this);
}
