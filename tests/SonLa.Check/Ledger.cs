using SonLa.Check.Platform;

namespace SonLa.Check;

/// <summary>Counts every accepted report through to its effect: stored, consumed as an event, told to a person; exactly once each.</summary>
internal sealed record Ledger
{
    public required int Accepted { get; init; }

    public required int Stored { get; init; }

    public required int Consumed { get; init; }

    public required int Effects { get; init; }

    public required int Lost { get; init; }

    public required int Phantom { get; init; }

    public required int Doubled { get; init; }

    public static async Task<Ledger> Reconcile(
        Journey journey, SubmissionStream stream, TimeSpan patience, CancellationToken cancellationToken)
    {
        var accepted = stream.AcceptedReports;
        var events = new Dictionary<Guid, Guid>();
        var doubledReports = 0;
        foreach (var id in accepted.Keys)
        {
            var revisions = await Revisions(journey, id, cancellationToken);
            doubledReports += revisions.Count > 1 ? 1 : 0;
            if (revisions.Count > 0)
            {
                events[id] = revisions[0];
            }
        }

        await Until.True(
            "every event of an accepted report is consumed",
            patience,
            async () => (await HeardOf(journey, events.Values, cancellationToken)).Count >= events.Count,
            cancellationToken);
        var consumed = await HeardOf(journey, events.Values, cancellationToken);
        var told = await Told(journey, cancellationToken);
        var effects = events.Values.Where(told.ContainsKey).ToList();
        return new Ledger
        {
            Accepted = accepted.Count,
            Stored = events.Count,
            Consumed = consumed.Count,
            Effects = effects.Count,
            Lost = accepted.Keys.Count(id => !events.TryGetValue(id, out var happened) || !told.ContainsKey(happened)),
            Phantom = await Phantoms(journey, stream, cancellationToken),
            Doubled = doubledReports + effects.Count(happened => told[happened] > 1),
        };
    }

    private static async Task<IReadOnlyList<Guid>> Revisions(Journey journey, Guid reportId, CancellationToken cancellationToken)
    {
        var seen = await journey.Platform.Read(
            journey.Data.Planner, $"/api/reporting/reports/{reportId}/revisions", cancellationToken);
        return [.. seen.Items().Select(revision => revision.GetProperty("eventMessageId").GetGuid())];
    }

    private static async Task<IReadOnlySet<Guid>> HeardOf(Journey journey, IEnumerable<Guid> events, CancellationToken cancellationToken)
    {
        var answer = await journey.Platform.Send(
            journey.Data.Operator,
            Call.Post("/api/notifications/operations/inbox/query", new { messageIds = events }),
            cancellationToken);
        return answer.OrBroken("the operator asks which events were consumed").Json.GetProperty("found").EnumerateArray()
            .Select(found => found.GetProperty("messageId").GetGuid())
            .ToHashSet();
    }

    /// <summary>How many messages each event has left in the planner's inbox.</summary>
    private static async Task<IReadOnlyDictionary<Guid, int>> Told(Journey journey, CancellationToken cancellationToken) =>
        (await journey.Platform.ReadAll(journey.Data.Planner, "/api/notifications/messages", cancellationToken))
            .GroupBy(message => message.GetProperty("sourceEventId").GetGuid())
            .ToDictionary(same => same.Key, same => same.Count());

    /// <summary>Duties of the stream's month that are fulfilled though nobody's report for them was accepted.</summary>
    private static async Task<int> Phantoms(Journey journey, SubmissionStream stream, CancellationToken cancellationToken)
    {
        var fulfilled = stream.AcceptedReports.Values.SelectMany(report => report.Duties.Select(journey.ObligationOf)).ToHashSet();
        var listed = await journey.Platform.ReadAll(
            journey.Data.Planner, $"/api/reporting/obligations?period={journey.Scenario.Stream.Period}", cancellationToken);
        return listed.Count(obligation =>
            obligation.GetProperty("state").GetString() is "submitted" or "accepted" or "returned"
            && !fulfilled.Contains(obligation.GetProperty("obligationId").GetGuid()));
    }
}
