using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;

namespace SonLa.ServiceDefaults.Tests.Messaging;

/// <summary>Callers who book entries one after the other and, not knowing whether one was booked, ask again with the same key.</summary>
internal sealed class Load : IAsyncDisposable
{
    // The faults are to be tested, not the machine.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(20);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<long, byte> _attempted = [];
    private readonly ConcurrentDictionary<long, byte> _accepted = [];
    private readonly Task _callers;
    private long _number;
    private long _failures;

    public Load(IReadOnlyList<Uri> services, int callers = 4) =>
        _callers = Task.WhenAll(Enumerable.Range(0, callers).Select(index => Book(services[index % services.Count])));

    public IReadOnlyCollection<long> Attempted => [.. _attempted.Keys];

    public IReadOnlyCollection<long> Accepted => [.. _accepted.Keys];

    /// <summary>Answers that were not 2xx, and requests without an answer.</summary>
    public long Failures => Interlocked.Read(ref _failures);

    /// <summary>Lets each caller finish the entry it is at.</summary>
    public async Task Finish()
    {
        await _stop.CancelAsync();
        await _callers;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _stop.Dispose();
    }

    private async Task Book(Uri service)
    {
        using var client = LedgerCluster.Client(service);
        while (!_stop.IsCancellationRequested)
        {
            await Task.Delay(Pace, CancellationToken.None);
            var number = Interlocked.Increment(ref _number);
            _attempted[number] = 0;
            var deadline = Task.Delay(TimeSpan.FromSeconds(60), CancellationToken.None);
            while (!await IsBooked(client, number) && !deadline.IsCompleted)
            {
                Interlocked.Increment(ref _failures);
                await Task.Delay(50, CancellationToken.None);
            }
        }
    }

    private async Task<bool> IsBooked(HttpClient client, long number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/entries") { Content = JsonContent.Create(new { number }) };
        request.Headers.Add("Idempotency-Key", number.ToString(CultureInfo.InvariantCulture));
        try
        {
            using var response = await client.SendAsync(request);
            if (response.IsSuccessStatusCode)
            {
                _accepted[number] = 0;
            }

            return response.IsSuccessStatusCode;
        }
        catch (Exception unanswered) when (unanswered is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
