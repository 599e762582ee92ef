using SonLa.Reporting.Calendars;

namespace SonLa.Reporting.Measures;

/// <summary>Who is answerable for a measure when a duty falls due: by the plan in force at the period's end, or by an assignment of their own.</summary>
internal sealed class Answerability(IEnumerable<PlanVersion> plans, IEnumerable<MeasureAssignment> assignments)
{
    private readonly List<(DateOnly? From, HashSet<string> Codes)> _newestFirst =
        [.. plans.OrderByDescending(plan => plan.Version).Select(plan => (plan.EffectiveOn, plan.Answerable.ToHashSet()))];

    private readonly List<MeasureAssignment> _assignments = [.. assignments.Where(assignment => !assignment.Revoked)];

    public bool Binds(string organisationCode, CalendarDuty duty) =>
        InForceOn(duty.PeriodEndsOn).Contains(organisationCode)
        || _assignments.Exists(assignment => assignment.OrganisationCode == organisationCode && assignment.IssuedAt <= duty.DueAt);

    private HashSet<string> InForceOn(DateOnly day)
    {
        var found = _newestFirst.FindIndex(version => version.From is not { } from || from <= day);
        return _newestFirst[found < 0 ? 0 : found].Codes;
    }
}
