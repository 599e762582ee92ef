using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Deadlines;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Persistence;
using SonLa.Assignments.Tasks;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Assignments.Plans;

/// <summary>Puts a later document's changes in force: the plan's next version, assignments made and revoked, and everybody told.</summary>
internal sealed class Amending(AssignmentsDbContext db, IEvents events, ReadingClasses classes, BusinessClock clock)
{
    /// <param name="Issued">Assignments made.</param>
    /// <param name="Revoked">Assignments taken away.</param>
    public sealed record Outcome(int Issued, int Revoked);

    /// <summary>Call it in the transaction that holds the plan; the caller saves.</summary>
    public async Task<Outcome> Apply(Plan plan, AmendmentFile amendment, OrganisationCopy organisations, CancellationToken cancellationToken)
    {
        AmendmentCheck.Apply(amendment, plan.Current.Content);
        var standing = await db.Assignments.Where(assignment => assignment.PlanId == plan.Id && assignment.RevokedAt == null).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var issued = plan.Amend(amendment, organisations, standing, now);
        var revoked = standing.Where(assignment => assignment.RevokedAt is not null).ToArray();
        db.Assignments.AddRange(issued);
        events.Publish(PlanAnnouncement.Amended(plan, organisations, now));
        foreach (var assignment in revoked)
        {
            events.Publish(PlanAnnouncement.Revoked(plan, assignment, now));
        }

        foreach (var assignment in issued)
        {
            events.Publish(PlanAnnouncement.Issued(plan, assignment));
        }

        foreach (var task in TaskAnnouncement.Amended(plan, amendment, classes, now))
        {
            events.Publish(task);
        }

        // Who keeps offers takes those whose codes are new and leaves the others as they were decided.
        if (amendment.Deadlines.Count > 0 && DeadlineAnnouncement.Deadlines(plan, organisations, now) is { } deadlines)
        {
            events.Publish(deadlines);
        }

        return new(issued.Count, revoked.Length);
    }
}
