using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.Assignments.Plans;

namespace SonLa.Assignments.Assignments;

/// <summary>An assignment as readers see it, with the words of the plan's version in force.</summary>
internal sealed record AssignmentView
{
    public required Guid AssignmentId { get; init; }

    public required Guid PlanId { get; init; }

    public required int PlanYear { get; init; }

    public required Guid MeasureId { get; init; }

    public required string MeasureCode { get; init; }

    public required string MeasureName { get; init; }

    public required string? Unit { get; init; }

    public required string IndicatorOrdinal { get; init; }

    public required string IndicatorName { get; init; }

    public required string OrganisationCode { get; init; }

    public required string AccountableOffice { get; init; }

    public required bool Collective { get; init; }

    /// <summary>As printed; null while the target is open.</summary>
    public required string? Target { get; init; }

    /// <summary><c>issued</c>, <c>acknowledged</c> or <c>revoked</c>.</summary>
    public required string State { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset? AcknowledgedAt { get; init; }

    public required DateTimeOffset? RevokedAt { get; init; }

    public required string? RevocationReason { get; init; }

    public required int Version { get; init; }

    /// <summary>Puts the plans' words to assignments, keeping their order.</summary>
    public static async Task<IReadOnlyList<AssignmentView>> Of(IReadOnlyList<Assignment> assignments, AssignmentsDbContext db, CancellationToken cancellationToken)
    {
        var planIds = assignments.Select(assignment => assignment.PlanId).Distinct().ToArray();
        var codes = await db.Set<MeasureIdentity>()
            .Where(measure => planIds.Contains(measure.PlanId))
            .ToDictionaryAsync(measure => measure.Id, measure => measure.Code, cancellationToken);
        var contents = await db.Plans
            .Where(plan => planIds.Contains(plan.Id))
            .SelectMany(plan => plan.Versions.Where(version => version.Number == plan.Version))
            .Select(version => new { version.PlanId, version.Content })
            .ToListAsync(cancellationToken);
        var lines = contents
            .SelectMany(plan => plan.Content.Measures().Select(line => (plan.PlanId, Line: line)))
            .ToDictionary(line => (line.PlanId, line.Line.Measure.Code), line => line.Line);
        return [.. assignments.Select(assignment => Of(assignment, lines[(assignment.PlanId, codes[assignment.MeasureId])]))];
    }

    private static AssignmentView Of(Assignment assignment, (Indicator Indicator, Measure Measure) line) => new()
    {
        AssignmentId = assignment.Id,
        PlanId = assignment.PlanId,
        PlanYear = assignment.PlanYear,
        MeasureId = assignment.MeasureId,
        MeasureCode = line.Measure.Code,
        MeasureName = line.Measure.Name,
        Unit = line.Measure.Unit,
        IndicatorOrdinal = line.Indicator.Ordinal,
        IndicatorName = line.Indicator.Name,
        OrganisationCode = assignment.OrganisationCode,
        AccountableOffice = assignment.AccountableOffice,
        Collective = assignment.Collective,
        Target = line.Measure.Target?.Raw,
        State = AssignmentState.Of(assignment.AcknowledgedAt, assignment.RevokedAt),
        IssuedAt = assignment.IssuedAt,
        AcknowledgedAt = assignment.AcknowledgedAt,
        RevokedAt = assignment.RevokedAt,
        RevocationReason = assignment.RevocationReason,
        Version = assignment.Version,
    };
}
