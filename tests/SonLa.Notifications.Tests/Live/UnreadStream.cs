using System.Net.ServerSentEvents;
using System.Text.Json;
using SonLa.Notifications.Live;
using SonLa.Testing;

namespace SonLa.Notifications.Tests.Live;

/// <summary>An open page that shows the unread count.</summary>
internal sealed class UnreadStream(Stream stream, IAsyncEnumerator<SseItem<string>> events) : IAsyncDisposable
{
    private readonly List<int> _seen = [];

    /// <summary>Every count that was shown, in order; the same count told again shows nothing new.</summary>
    internal IReadOnlyList<int> Seen => _seen;

    internal static async Task<UnreadStream> Open(HttpClient client)
    {
        var stream = await client.GetStreamAsync(new Uri("/stream", UriKind.Relative));
        return new(stream, SseParser.Create(stream).EnumerateAsync().GetAsyncEnumerator());
    }

    /// <summary>Reads on until the count is the expected one.</summary>
    internal async Task Shows(int unread)
    {
        while (await Next() != unread)
        {
        }
    }

    /// <summary>Reads on until the server ends the stream.</summary>
    internal async Task Ends()
    {
        while (await events.MoveNextAsync().AsTask().WaitAsync(Eventually.Deadline))
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        await events.DisposeAsync();
        await stream.DisposeAsync();
    }

    private async Task<int> Next()
    {
        if (!await events.MoveNextAsync().AsTask().WaitAsync(Eventually.Deadline))
        {
            throw new InvalidOperationException("The stream has ended.");
        }

        if (events.Current.EventType != "unread")
        {
            throw new InvalidOperationException($"An event named {events.Current.EventType}.");
        }

        var unread = JsonSerializer.Deserialize<StreamUnreadCount.Response>(events.Current.Data, JsonSerializerOptions.Web)!.Unread;
        if (_seen.Count == 0 || _seen[^1] != unread)
        {
            _seen.Add(unread);
        }

        return unread;
    }
}
