using SonLa.Check.Platform;
using SonLa.Check.Scenarios;

namespace SonLa.Check.Steps;

/// <summary>Every lead, each member of a collective included, acknowledges its assignments; leads then divide their targets.</summary>
internal static class PlanAcknowledged
{
    public static async Task<string> Walk(Journey journey, CancellationToken cancellationToken)
    {
        await journey.Clock.StopAt(journey.Scenario.AcknowledgedAt, cancellationToken);
        var assignments = await journey.Platform.ReadAll(
            journey.Data.Office, $"/api/assignments/assignments?plan={journey.PlanId}", cancellationToken);
        journey.Summary.Compare("assignments.issued", journey.Plan.Assignments, assignments.Count);

        // Acknowledging twice is acknowledging once.
        var insist = new Insistence(journey.Platform);
        await Parallel.ForEachAsync(assignments, AtOnce.Few(cancellationToken), async (assignment, token) =>
        {
            var head = journey.Data.HeadOf(assignment.GetProperty("organisationCode").GetString()!);
            var id = assignment.GetProperty("assignmentId").GetGuid();
            await insist.On(head, Call.Post($"/api/assignments/assignments/{id}/acknowledgement"), $"{head} acknowledges an assignment", token);
        });
        var measures = assignments
            .GroupBy(assignment => assignment.GetProperty("measureCode").GetString()!)
            .ToDictionary(one => one.Key, one => one.First().GetProperty("measureId").GetGuid());
        await Parallel.ForEachAsync(journey.Breakdowns.All, AtOnce.Few(cancellationToken), async (breakdown, token) =>
            await Divide(journey, measures[breakdown.Measure], breakdown, token));

        var summary = await journey.Platform.Read(
            journey.Data.Office, $"/api/assignments/plans/{journey.PlanId}/summary", cancellationToken);
        journey.Summary.Compare("assignments.acknowledged", journey.Plan.Assignments, summary.GetProperty("acknowledged").GetInt32());
        return $"acknowledged {journey.Plan.Assignments} of {journey.Plan.Assignments} assignments; {journey.Breakdowns.All.Count} measures divided by month and quarter";
    }

    private static async Task Divide(Journey journey, Guid measureId, Breakdown breakdown, CancellationToken cancellationToken)
    {
        var path = $"/api/assignments/measures/{measureId}/breakdown";
        var answer = await journey.Platform.Send(
            journey.Data.HeadOf(breakdown.SetBy),
            Call.Put(path, new { months = breakdown.Months, quarters = breakdown.Quarters }) with { IfNoneMatch = "*" },
            cancellationToken);
        answer.OrBroken($"{breakdown.SetBy} divides {breakdown.Measure}");
    }
}
