using System.Collections.Concurrent;

namespace SonLa.NativeHost;

/// <summary>
/// The one thread that starts every child. The kernel sends a child its parent-death signal when the <em>thread</em>
/// that started it ends, so this thread lives exactly as long as the host.
/// </summary>
internal static class StarterThread
{
    private static readonly BlockingCollection<Action> Work = Open();

    internal static Task<T> Do<T>(Func<T> start)
    {
        var outcome = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Work.Add(() =>
        {
            try
            {
                outcome.SetResult(start());
            }
            catch (Exception failure)
            {
                outcome.SetException(failure);
            }
        });
        return outcome.Task;
    }

    private static BlockingCollection<Action> Open()
    {
        var work = new BlockingCollection<Action>();
        var thread = new Thread(() => RunAll(work)) { IsBackground = true, Name = "child starter" };
        thread.Start();
        return work;
    }

    private static void RunAll(BlockingCollection<Action> work)
    {
        foreach (var start in work.GetConsumingEnumerable())
        {
            start();
        }
    }
}
