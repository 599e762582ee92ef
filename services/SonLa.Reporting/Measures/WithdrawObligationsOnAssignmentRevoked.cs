using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Assignments;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Persistence;

namespace SonLa.Reporting.Measures;

/// <summary>Withdraws what an organisation owed only because of a measure that was taken from it.</summary>
internal sealed class WithdrawObligationsOnAssignmentRevoked(ReportingDbContext db, ObligationOpening opening) : IConsumer<AssignmentRevoked>
{
    public async Task Consume(ConsumeContext<AssignmentRevoked> context)
    {
        var revoked = context.Message;
        await opening.TakeTurn(context.CancellationToken);
        var assignment = await db.MeasureAssignments.SingleOrDefaultAsync(known => known.AssignmentId == revoked.AssignmentId, context.CancellationToken);
        if (assignment is null)
        {
            assignment = new MeasureAssignment { AssignmentId = revoked.AssignmentId, PlanId = revoked.PlanId, OrganisationCode = revoked.OrganisationCode, IssuedAt = revoked.RevokedAt.ToUniversalTime() };
            db.Add(assignment);
        }

        if (assignment.Follow(revoked.Version, revoked: true))
        {
            await db.SaveChangesAsync(context.CancellationToken);
            await opening.Reconcile(revoked.OrganisationCode, context.CancellationToken);
        }
    }
}
