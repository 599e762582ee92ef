using System.Linq.Expressions;

namespace SonLa.Assignments.Assignments;

/// <summary>How far an assignment has come; told from its instants, never stored.</summary>
internal static class AssignmentState
{
    public const string Issued = "issued";
    public const string Acknowledged = "acknowledged";
    public const string Revoked = "revoked";

    public static readonly string[] All = [Issued, Acknowledged, Revoked];

    public static string Of(DateTimeOffset? acknowledgedAt, DateTimeOffset? revokedAt) =>
        revokedAt is not null ? Revoked : acknowledgedAt is not null ? Acknowledged : Issued;

    public static Expression<Func<Assignment, bool>> Is(string state) => state switch
    {
        Revoked => assignment => assignment.RevokedAt != null,
        Acknowledged => assignment => assignment.RevokedAt == null && assignment.AcknowledgedAt != null,
        _ => assignment => assignment.RevokedAt == null && assignment.AcknowledgedAt == null,
    };
}
