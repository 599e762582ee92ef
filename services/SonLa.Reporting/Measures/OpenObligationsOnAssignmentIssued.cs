using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Assignments;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Persistence;

namespace SonLa.Reporting.Measures;

/// <summary>Opens what an organisation owes because it became answerable for a measure.</summary>
internal sealed class OpenObligationsOnAssignmentIssued(ReportingDbContext db, ObligationOpening opening) : IConsumer<AssignmentIssued>
{
    public async Task Consume(ConsumeContext<AssignmentIssued> context)
    {
        var issued = context.Message;

        // A member of a collective has no indicator of its own in charge (2668/QĐ-UBND, Điều 2.1).
        // What passed on by an act of succession binds by the plan that the act made, from the act's day on.
        if (issued.Collective || issued.SuccessionId is not null)
        {
            return;
        }

        await opening.TakeTurn(context.CancellationToken);
        var assignment = await db.MeasureAssignments.SingleOrDefaultAsync(known => known.AssignmentId == issued.AssignmentId, context.CancellationToken);
        if (assignment is null)
        {
            assignment = new MeasureAssignment { AssignmentId = issued.AssignmentId, PlanId = issued.PlanId, OrganisationCode = issued.OrganisationCode, IssuedAt = issued.IssuedAt.ToUniversalTime() };
            db.Add(assignment);
        }

        if (assignment.Follow(issued.Version, revoked: false))
        {
            await db.SaveChangesAsync(context.CancellationToken);
            await opening.Reconcile(issued.OrganisationCode, context.CancellationToken);
        }
    }
}
