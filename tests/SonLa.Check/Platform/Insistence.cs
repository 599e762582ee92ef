using System.Diagnostics;
using System.Text.Json;

namespace SonLa.Check.Platform;

/// <summary>Repeats calls that a fault swallowed, as a careful client does; any other refusal is a broken promise at once.</summary>
internal sealed class Insistence(PlatformClient platform)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private int _attempts;

    public int Attempts => _attempts;

    /// <summary>For calls that may be repeated as they are: reads, calls with a key, settings.</summary>
    public Task<Reply> On(string user, Call call, string promise, CancellationToken cancellationToken) =>
        Repeat(_ => Try(user, call, cancellationToken), promise, cancellationToken);

    /// <summary>For a call on a report's current version; where an earlier try had arrived after all, the report shows it.</summary>
    public Task<Reply> OnReport(
        string user, Guid reportId, Func<string?, Call> call, Func<JsonElement, bool> hasArrived, string promise, CancellationToken cancellationToken) =>
        Repeat(
            async repeated =>
            {
                var current = await Try(user, new Call(HttpMethod.Get, $"/api/reporting/reports/{reportId}"), cancellationToken);
                if (current is not { Accepted: true } || (repeated && hasArrived(current.Json)))
                {
                    return current;
                }

                return await Try(user, call(current.ETag), cancellationToken);
            },
            promise,
            cancellationToken);

    private static async Task<Reply> Repeat(Func<bool, Task<Reply?>> attempt, string promise, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        for (var repeated = false; ; repeated = true)
        {
            var reply = await attempt(repeated);
            if (reply is { Accepted: true })
            {
                return reply;
            }

            if (waited.Elapsed > Patience)
            {
                throw new BrokenPromiseException($"{promise} (tried for {Patience.TotalSeconds:0} s, last: {reply?.Said ?? "no answer"})");
            }

            if (!MayPass(reply, repeated))
            {
                throw new BrokenPromiseException($"{promise}: {reply?.Said}");
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>No answer, a service that is down or slow; after a repetition also the traces of a try that arrived late.</summary>
    private static bool MayPass(Reply? reply, bool repeated) =>
        reply is null or { Status: 502 or 503 or 504 } || (repeated && reply is { Status: 409 or 412 });

    private async Task<Reply?> Try(string user, Call call, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _attempts);
        try
        {
            return await platform.Send(user, call, cancellationToken);
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // The connection broke or the answer did not come: nobody knows whether the call arrived.
            return null;
        }
    }
}
