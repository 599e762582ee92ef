using System.Diagnostics;

namespace SonLa.Check.Platform;

/// <summary>Waits for a fact by asking again until a deadline; what did not come true in time is a broken promise.</summary>
internal static class Until
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static Task True(string promise, TimeSpan patience, Func<Task<bool>> ask, CancellationToken cancellationToken) =>
        Found(promise, patience, async () => await ask() ? "true" : null, cancellationToken);

    public static async Task<T> Found<T>(
        string promise, TimeSpan patience, Func<Task<T?>> ask, CancellationToken cancellationToken)
        where T : class
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            if (await ask() is { } found)
            {
                return found;
            }

            if (waited.Elapsed > patience)
            {
                throw new BrokenPromiseException($"{promise} (waited {patience.TotalSeconds:0} s)");
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }
}
