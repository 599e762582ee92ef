using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Persistence;
using SonLa.Assignments.Tasks;
using SonLa.Contracts.Identity;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Assignments.Plans;

/// <summary>Gives the duties in issued plans to those who take over by an act: a new version under the new names, the old one stays whole.</summary>
internal sealed class SucceedOnOrganisationsSucceeded(AssignmentsDbContext db, IEvents events, ReadingClasses classes, BusinessClock clock) : IConsumer<OrganisationsSucceeded>
{
    public async Task Consume(ConsumeContext<OrganisationsSucceeded> context)
    {
        var act = context.Message;
        var cancellationToken = context.CancellationToken;
        if (act.Ended.Count == 0)
        {
            return;
        }

        var plans = await db.Plans
            .Where(plan => plan.State == PlanState.Issued && plan.PlanYear >= act.EffectiveOn.Year)
            .OrderBy(plan => plan.Id)
            .Select(plan => plan.Id)
            .ToListAsync(cancellationToken);
        foreach (var planId in plans)
        {
            if (await db.LockPlan(planId, cancellationToken) is { } plan)
            {
                await Succeed(plan, act, cancellationToken);
            }
        }
    }

    private async Task Succeed(Plan plan, OrganisationsSucceeded act, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var titles = await db.Organisations.AsNoTracking().ToDictionaryAsync(organisation => organisation.Code, organisation => organisation.HeadTitle, cancellationToken);
        foreach (var created in act.Created)
        {
            titles[created.OrganisationCode] = created.HeadTitle;
        }

        var standing = await db.Assignments.Where(assignment => assignment.PlanId == plan.Id && assignment.RevokedAt == null).ToListAsync(cancellationToken);
        var tasks = (plan.Current.Parties?.Tasks ?? []).Where(task => act.Ended.Any(ended => task.Names(ended.OrganisationCode, null))).Select(task => task.TaskCode).ToList();
        if (plan.Succeed(act, titles, standing, now) is not { } issued)
        {
            return;
        }

        db.Assignments.AddRange(issued);
        events.Publish(PlanAnnouncement.Amended(plan, await OrganisationCopy.Read(db, cancellationToken), now) with { SuccessionId = act.SuccessionId });
        foreach (var revoked in standing.Where(assignment => assignment.RevokedAt is not null))
        {
            events.Publish(PlanAnnouncement.Revoked(plan, revoked, now));
        }

        foreach (var assignment in issued)
        {
            events.Publish(PlanAnnouncement.Issued(plan, assignment) with { SuccessionId = act.SuccessionId });
        }

        foreach (var task in TaskAnnouncement.Issued(plan, tasks, classes, now))
        {
            events.Publish(task);
        }
    }
}
