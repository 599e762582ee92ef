using System.Diagnostics;

namespace SonLa.NativeHost;

/// <summary>Asks until the answer is yes, ever less often; never waits for a fixed time and hopes.</summary>
public static class Poll
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(400);

    public static async Task Until(Func<Task<bool>> condition, TimeSpan limit, Func<string> complaint, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var pause = Shortest;
        while (!await condition())
        {
            if (clock.Elapsed > limit)
            {
                throw new NativeHostException(complaint());
            }

            await Task.Delay(pause, cancellationToken);
            pause = pause * 1.5 < Longest ? pause * 1.5 : Longest; // who takes long is not made slower by our questions
        }
    }
}
