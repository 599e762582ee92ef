using SonLa.Assignments.Assignments;
using SonLa.ServiceDefaults.Problems;
using Xunit;

namespace SonLa.Assignments.Tests.Assignments;

public sealed class AssignmentTests
{
    private static readonly DateTimeOffset Now = new(2024, 1, 5, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Acknowledging_is_noted_once()
    {
        var assignment = Issued();
        var head = Guid.CreateVersion7();

        Assert.True(assignment.Acknowledge(head, Now));
        Assert.False(assignment.Acknowledge(Guid.CreateVersion7(), Now.AddDays(1)));

        Assert.Equal(head, assignment.AcknowledgedBy);
        Assert.Equal(Now, assignment.AcknowledgedAt);
        Assert.Equal(2, assignment.Version);
    }

    [Fact]
    public void A_revoked_assignment_is_not_acknowledged()
    {
        var assignment = Issued();
        assignment.Revoke("Chuyển người chủ trì.", Now);

        Assert.Equal("assignment.revoked", Assert.Throws<RuleViolationException>(() => assignment.Acknowledge(Guid.CreateVersion7(), Now)).Rule);
    }

    private static Assignment Issued() => new()
    {
        PlanId = Guid.CreateVersion7(),
        PlanYear = 2024,
        MeasureId = Guid.CreateVersion7(),
        OrganisationCode = "so-tc",
        AccountableOffice = "Giám đốc Sở Tài chính",
        Collective = false,
        IssuedAt = Now,
    };
}
