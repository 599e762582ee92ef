using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Assignments;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Urging;

/// <summary>What an organisation can be urged about: reports that it has not handed in although they were due, and measures that it leads.
/// What a document only requests ("Đề nghị") is none of it: nobody is answerable for a request.</summary>
internal sealed class UrgingSubjects(ReportingDbContext db, BusinessClock clock)
{
    /// <summary>What a note is about, and in which plan.</summary>
    public sealed record Subject(string Province, int PlanYear, string Name);

    /// <summary>Reports that were due and are not in, or came back, longest overdue first.</summary>
    public async Task<IReadOnlyList<Obligation>> LateOf(string organisationCode, CancellationToken cancellationToken) =>
        await Late(organisationCode).OrderBy(one => one.DueAt).ThenBy(one => one.ObligationId).Take(100).ToListAsync(cancellationToken);

    /// <summary>Measures of the running year that the organisation leads or evaluates.</summary>
    public async Task<IReadOnlyList<PlannedMeasure>> MeasuresOf(string organisationCode, CancellationToken cancellationToken) =>
        [.. (await Plan(cancellationToken))?.DutiesOf(organisationCode).Select(duty => duty.Measure) ?? []];

    /// <exception cref="RuleViolationException">The organisation does not owe it late, or does not lead it.</exception>
    public async Task<Subject> Find(string organisationCode, Guid? obligationId, string? measureCode, CancellationToken cancellationToken)
    {
        if (obligationId is not null)
        {
            return await Late(organisationCode).SingleOrDefaultAsync(one => one.ObligationId == obligationId, cancellationToken) is { } late
                ? new(late.Province, late.PlanYear, late.Title)
                : throw new RuleViolationException("urging.not-late", new(
                    "Cơ quan này không có nghĩa vụ báo cáo đó đang quá hạn hoặc bị trả lại; chỉ đôn đốc việc đã trễ.",
                    "This organisation does not owe that report late or returned; only what is late is urged."));
        }

        var plan = await Plan(cancellationToken);
        return plan?.DutiesOf(organisationCode).FirstOrDefault(duty => duty.Measure.Code == measureCode) is { } duty
            ? new(plan.Province, plan.PlanYear, $"{duty.Measure.IndicatorOrdinal}{duty.Measure.Part}. {duty.Measure.Name}")
            : throw new RuleViolationException("urging.not-assigned", new(
                "Cơ quan này không được giao chủ trì chỉ tiêu đó; việc chỉ đề nghị thì không đôn đốc.",
                "This organisation is not assigned that measure; what is only requested is not urged."));
    }

    private IQueryable<Obligation> Late(string organisationCode)
    {
        var now = clock.GetUtcNow();
        return db.Obligations.AsNoTracking().Where(one =>
            one.OrganisationCode == organisationCode
            && one.WithdrawnAt == null
            && one.DueAt < now
            && (one.Status == ObligationStatus.Awaiting || one.Status == ObligationStatus.Returned));
    }

    private Task<PlanVersion?> Plan(CancellationToken cancellationToken) =>
        db.PlanVersions.AsNoTracking().InForceOn(clock.Today.Year, clock.Today).FirstOrDefaultAsync(cancellationToken);
}
