using SonLa.Check.Expected;
using SonLa.Check.Scenarios;

namespace SonLa.Check.Steps;

/// <summary>Walks to the night of a deadline: the last second is on time, the next is late, and who says nothing is escalated.</summary>
internal static class DeadlineKept
{
    private const string MonthlyRegime = "b";

    public static async Task<string> Walk(Journey journey, CancellationToken cancellationToken)
    {
        var night = journey.Scenario.Deadline;
        var before = journey.Scenario.Months.TakeWhile(round => round.Period != night.Period);
        var reporter = new Reporter(journey);
        foreach (var round in before)
        {
            await reporter.HandIn(journey.Reports.Of(round), cancellationToken);
        }

        await HandInPlans(journey, reporter, cancellationToken);
        return await Night(journey, reporter, night, cancellationToken);
    }

    private static async Task HandInPlans(Journey journey, Reporter reporter, CancellationToken cancellationToken)
    {
        var plans = journey.Calendar.Duties
            .Where(duty => duty.EndsIn is null && journey.Reports.SubmittedAt(duty) is not null)
            .Select(duty => new PlannedReport
            {
                Organisation = duty.Organisation,
                Month = duty.Period,
                At = journey.Scenario.Plans.At,
                Duties = [duty],
            });
        await reporter.HandIn([.. plans], cancellationToken);
    }

    private static async Task<string> Night(Journey journey, Reporter reporter, DeadlineNight night, CancellationToken cancellationToken)
    {
        var ladder = new Ladder(journey);
        var tooLate = journey.Obligations[(MonthlyRegime, night.Period, night.TooLate)];
        var escalated = journey.Obligations[(MonthlyRegime, night.Period, night.Escalated)];
        var reports = journey.Reports.Of(journey.Scenario.Months.Single(round => round.Period == night.Period));

        await journey.Clock.StopAt(night.RemindedAt, cancellationToken);
        var reminder = await ladder.MessagesOf(tooLate, night.ReminderRung, cancellationToken);
        await reporter.HandIn([.. reports.Where(report => report.At <= night.LastMoment.At)], cancellationToken);

        var late = reports.Single(report => report.Organisation == night.TooLate);
        await journey.Clock.StopAt(late.At, cancellationToken);
        var escalation = await ladder.MessagesOf(tooLate, night.OverdueRung, cancellationToken);
        await reporter.HandIn([late], cancellationToken);

        var steps = new List<string>();
        foreach (var step in night.Escalations)
        {
            await journey.Clock.StopAt(step.At, cancellationToken);
            steps.Add($"{step.Rung} {string.Join(", ", await ladder.MessagesOf(escalated, step.Rung, cancellationToken))}");
        }

        await reporter.HandIn([.. reports.Where(report => report.At > late.At)], cancellationToken);
        await CompareStates(journey, night, cancellationToken);
        await CompareInbox(journey, ladder, night, tooLate, [.. reminder, .. escalation], cancellationToken);
        journey.Summary.Note("deadline.reminder", reminder);
        journey.Summary.Note("deadline.escalation", escalation);
        return $"""
            {night.LastMoment.Organisation} {night.LastMoment.At:dd/MM HH:mm:ss} on time; {night.TooLate} {late.At:dd/MM HH:mm:ss} late
                {night.TooLate}: reminder {string.Join(", ", reminder)}; escalation {string.Join(", ", escalation)}
                {night.Escalated}: {string.Join("; ", steps)}
            """;
    }

    private static async Task CompareStates(Journey journey, DeadlineNight night, CancellationToken cancellationToken)
    {
        foreach (var (organisation, late) in new[] { (night.LastMoment.Organisation, false), (night.TooLate, true), (night.Escalated, true) })
        {
            var id = journey.Obligations[(MonthlyRegime, night.Period, organisation)];
            var seen = await journey.Platform.Read(journey.Data.Planner, $"/api/reporting/obligations/{id}", cancellationToken);
            journey.Summary.Compare($"deadline.{organisation}.late", late, seen.GetProperty("late").GetBoolean());
        }
    }

    private static async Task CompareInbox(
        Journey journey, Ladder ladder, DeadlineNight night, Guid obligationId, IReadOnlyList<Guid> sent, CancellationToken cancellationToken)
    {
        var inbox = await ladder.InboxOf(journey.Data.HeadOf(night.TooLate), obligationId, cancellationToken);
        journey.Summary.Compare("deadline.messagesInTheInbox", sent.Count, sent.Count(inbox.Contains));
    }
}
