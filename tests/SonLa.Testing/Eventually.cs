using System.Diagnostics;
using Xunit;

namespace SonLa.Testing;

/// <summary>Asks until the answer is yes or the deadline passes; a test never sleeps and hopes.</summary>
public static class Eventually
{
    /// <summary>Generous: a loaded machine must not turn a test red.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(25);

    /// <summary>Returns as soon as the condition holds.</summary>
    public static async Task Holds(Func<Task<bool>> condition, TimeSpan? deadline = null, Func<string>? otherwise = null)
    {
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            if (clock.Elapsed > (deadline ?? Deadline))
            {
                Assert.Fail(otherwise?.Invoke() ?? $"It did not hold within {deadline ?? Deadline}.");
            }

            await Task.Delay(Interval);
        }
    }

    /// <summary>Returns once the asked value equals the expected one; the failure shows both.</summary>
    public static async Task Equal<T>(T expected, Func<Task<T>> ask, TimeSpan? deadline = null)
    {
        var last = default(T);
        await Holds(
            async () => EqualityComparer<T>.Default.Equals(last = await ask(), expected),
            deadline,
            () => $"Expected {expected}, and until the deadline it was {last}.");
    }
}
