using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Assignments;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Tasks;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Urging;

/// <summary>What an organisation can be urged about: reports that it has not handed in although they were due, measures that it leads, and tasks of the province that it leads and is not through with.
/// What a document only requests ("Đề nghị") is none of it: nobody is answerable for a request.</summary>
internal sealed class UrgingSubjects(ReportingDbContext db, SpokenTasks tasks, BusinessClock clock)
{
    /// <summary>What a note is about, and in which plan.</summary>
    public sealed record Subject(string Province, int PlanYear, string Name);

    /// <summary>Reports that were due and are not in, or came back, longest overdue first.</summary>
    public async Task<IReadOnlyList<Obligation>> LateOf(string organisationCode, CancellationToken cancellationToken) =>
        await Late(organisationCode).OrderBy(one => one.DueAt).ThenBy(one => one.ObligationId).Take(100).ToListAsync(cancellationToken);

    /// <summary>Measures of the running year that the organisation leads or evaluates.</summary>
    public async Task<IReadOnlyList<PlannedMeasure>> MeasuresOf(string organisationCode, CancellationToken cancellationToken) =>
        [.. (await Plan(cancellationToken))?.DutiesOf(organisationCode).Select(duty => duty.Measure) ?? []];

    /// <summary>Tasks of the running year that it leads and is not through with.</summary>
    public Task<IReadOnlyList<SpokenTasks.Line>> TasksOf(string organisationCode, CancellationToken cancellationToken) =>
        tasks.Of(organisationCode, clock.Today.Year, urged: true, cancellationToken);

    /// <exception cref="RuleViolationException">The organisation does not owe it late, or does not lead it.</exception>
    public async Task<Subject> Find(string organisationCode, Guid? obligationId, string? measureCode, Guid? taskId, CancellationToken cancellationToken)
    {
        if (taskId is { } asked)
        {
            return await OfTask(organisationCode, asked, cancellationToken);
        }

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

    private async Task<Subject> OfTask(string organisationCode, Guid taskId, CancellationToken cancellationToken)
    {
        var task = await tasks.FindUrged(organisationCode, taskId, cancellationToken)
            ?? throw new RuleViolationException("urging.not-tasked", new(
                "Cơ quan này không chủ trì nhiệm vụ đó, đã báo cáo kết thúc, nhiệm vụ chưa bắt đầu, chỉ là đề nghị, hoặc thuộc lĩnh vực hạn chế đọc; hãy chọn từ GET /urging-notes/subjects.",
                "This organisation does not lead that task, is through with it, it has not begun, it is only requested, or not everybody may read it; choose from GET /urging-notes/subjects."));
        var province = await db.PlanVersions.AsNoTracking().Where(version => version.PlanId == task.PlanId).Select(version => version.Province).FirstOrDefaultAsync(cancellationToken);
        return new(province ?? "", task.PlanYear, $"Nhiệm vụ {SpokenTasks.NameOf(task)}");
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
