using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.Assignments.Plans;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Breakdowns;

/// <summary>A measure as its plan's version in force has it.</summary>
/// <param name="PlanId">Its plan.</param>
/// <param name="PlanYear">The plan's year.</param>
/// <param name="Measure">As written.</param>
/// <param name="Parties">Whom its names mean; null while the plan is a draft.</param>
internal sealed record BrokenDownMeasure(Guid PlanId, int PlanYear, Measure Measure, MeasureParties? Parties)
{
    /// <summary>Whom its names mean, once the plan is issued.</summary>
    /// <exception cref="RuleViolationException">The plan is a draft.</exception>
    public MeasureParties IssuedParties => Parties
        ?? throw new RuleViolationException(
            "plan.not-issued",
            new("Kế hoạch chưa được giao nên chưa phân kỳ được; hãy chờ giao kế hoạch.", "The plan is not issued, so nothing can be broken down yet; wait until it is."));

    public static async Task<BrokenDownMeasure?> Find(Guid measureId, AssignmentsDbContext db, CancellationToken cancellationToken)
    {
        var found = await (
            from identity in db.Set<MeasureIdentity>()
            where identity.Id == measureId
            from plan in db.Plans
            where plan.Id == identity.PlanId
            from version in plan.Versions
            where version.Number == plan.Version
            select new { plan.Id, plan.PlanYear, identity.Code, version.Content, version.Parties })
            .SingleOrDefaultAsync(cancellationToken);

        // A draft that was mended may have dropped a measure whose identity an older version still needs.
        var measure = found?.Content.Measures().Select(line => line.Measure).SingleOrDefault(candidate => candidate.Code == found.Code);
        return found is null || measure is null ? null : new(found.Id, found.PlanYear, measure, found.Parties?[found.Code]);
    }
}
