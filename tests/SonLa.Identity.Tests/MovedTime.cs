namespace SonLa.Identity.Tests;

/// <summary>System time that stands still until a test moves it forward, so that no slow machine changes a verdict; it guards sessions, lock-outs and keys.</summary>
internal sealed class MovedTime : TimeProvider
{
    private readonly DateTimeOffset _start = System.GetUtcNow();
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => _start.AddTicks(Interlocked.Read(ref _ahead));

    public void Forward(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);
}
