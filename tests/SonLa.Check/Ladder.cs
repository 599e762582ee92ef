using System.Text.Json;
using SonLa.Check.Platform;

namespace SonLa.Check;

/// <summary>Reads which reminders and escalations an obligation has had, and whether they lie in people's inboxes.</summary>
internal sealed class Ladder(Journey journey)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Waits until a rung was sent and gives the ids of its messages.</summary>
    public async Task<IReadOnlyList<Guid>> MessagesOf(Guid obligationId, string rung, CancellationToken cancellationToken) =>
        await Until.Found(
            $"rung {rung} of obligation {obligationId} is sent",
            Patience,
            async () => await Sent(obligationId, rung, cancellationToken) is { Count: > 0 } sent ? sent : null,
            cancellationToken);

    /// <summary>The kinds of message a person has about an obligation, each as often as it is there.</summary>
    public async Task<IReadOnlyList<Guid>> InboxOf(string user, Guid obligationId, CancellationToken cancellationToken) =>
        [.. (await journey.Platform.ReadAll(user, "/api/notifications/messages", cancellationToken))
            .Where(message => message.TryGetProperty("obligationId", out var about)
                && about.ValueKind == JsonValueKind.String && about.GetGuid() == obligationId)
            .Select(message => message.GetProperty("messageId").GetGuid())];

    private async Task<List<Guid>> Sent(Guid obligationId, string rung, CancellationToken cancellationToken)
    {
        var seen = await journey.Platform.Read(
            journey.Data.Planner, $"/api/notifications/ladder?obligationId={obligationId}", cancellationToken);
        return
        [
            .. seen.Items()
                .Where(one => one.GetProperty("rung").GetString() == rung)
                .SelectMany(one => one.GetProperty("messageIds").EnumerateArray().Select(id => id.GetGuid())),
        ];
    }
}
