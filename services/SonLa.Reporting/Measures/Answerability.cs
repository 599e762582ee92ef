using SonLa.Reporting.Calendars;

namespace SonLa.Reporting.Measures;

/// <summary>Who is answerable for a measure when a duty falls due: by the plan in force at the period's end, or by an assignment of their own.</summary>
internal sealed class Answerability(IReadOnlyList<PlanVersion> plans, IEnumerable<MeasureAssignment> assignments)
{
    private readonly List<(DateOnly? From, HashSet<string> Codes)> _newestFirst = NewestFirst(plans);
    private readonly List<(DateOnly? From, HashSet<string> Codes)> _withoutSuccessions = NewestFirst(plans.Where(plan => plan.SuccessionId is null));

    private readonly List<MeasureAssignment> _assignments = [.. assignments.Where(assignment => !assignment.Revoked)];

    public bool Binds(string organisationCode, CalendarDuty duty) =>
        InForceOn(duty.PeriodEndsOn, _newestFirst).Contains(organisationCode) || IsAssigned(organisationCode, duty);

    /// <summary>Who would be answerable had no act of succession given the duties other names.</summary>
    public bool WouldBind(string organisationCode, CalendarDuty duty) =>
        InForceOn(duty.PeriodEndsOn, _withoutSuccessions).Contains(organisationCode) || IsAssigned(organisationCode, duty);

    private bool IsAssigned(string organisationCode, CalendarDuty duty) =>
        _assignments.Exists(assignment => assignment.OrganisationCode == organisationCode && assignment.IssuedAt <= duty.DueAt);

    private static List<(DateOnly? From, HashSet<string> Codes)> NewestFirst(IEnumerable<PlanVersion> plans) =>
        [.. plans.OrderByDescending(plan => plan.Version).Select(plan => (plan.EffectiveOn, plan.Answerable.ToHashSet()))];

    private static HashSet<string> InForceOn(DateOnly day, List<(DateOnly? From, HashSet<string> Codes)> newestFirst)
    {
        var found = newestFirst.FindIndex(version => version.From is not { } from || from <= day);
        return newestFirst.Count == 0 ? [] : newestFirst[found < 0 ? 0 : found].Codes;
    }
}
