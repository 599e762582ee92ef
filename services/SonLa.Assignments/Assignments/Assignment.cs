using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Assignments;

/// <summary>One organisation's answerability for one measure of an issued plan: issued, acknowledged, or revoked by an amendment.</summary>
internal sealed class Assignment
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid PlanId { get; init; }

    public required int PlanYear { get; init; }

    public required Guid MeasureId { get; init; }

    public required string OrganisationCode { get; init; }

    /// <summary>Title of the office holder answerable, on the day of the document.</summary>
    public required string AccountableOffice { get; init; }

    /// <summary>Whether the organisation answers as a member of a class.</summary>
    public required bool Collective { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>Account.</summary>
    public Guid? AcknowledgedBy { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public string? RevocationReason { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>Confirms that the organisation has taken it; a second time changes nothing.</summary>
    /// <returns>Whether this was the first time.</returns>
    /// <exception cref="RuleViolationException">It was revoked.</exception>
    public bool Acknowledge(Guid accountId, DateTimeOffset now)
    {
        if (RevokedAt is not null)
        {
            throw new RuleViolationException(
                "assignment.revoked",
                new("Nhiệm vụ này đã được thu hồi theo văn bản điều chỉnh nên không cần tiếp nhận nữa.", "This assignment was revoked by an amendment and need not be acknowledged."));
        }

        if (AcknowledgedAt is not null)
        {
            return false;
        }

        AcknowledgedAt = now;
        AcknowledgedBy = accountId;
        Version++;
        return true;
    }

    public void Revoke(string reason, DateTimeOffset now)
    {
        RevokedAt = now;
        RevocationReason = reason;
        Version++;
    }
}
