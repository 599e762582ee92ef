using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Obligations;

/// <summary>What people see of an obligation at a moment; overdue is here and nowhere else.</summary>
internal static class ObligationState
{
    public const string Upcoming = "upcoming";
    public const string Open = "open";
    public const string Overdue = "overdue";

    /// <summary>A filter, not a state: handed in after the last acceptable instant.</summary>
    public const string Late = "late";

    private static readonly string[] All =
        [Upcoming, Open, Overdue, ObligationStatus.Submitted, ObligationStatus.Returned, ObligationStatus.Accepted, ObligationStatus.Excused, Late];

    public static string Of(string status, DateTimeOffset opensAt, DateTimeOffset dueAt, DateTimeOffset now) =>
        status != ObligationStatus.Awaiting ? status
        : dueAt < now ? Overdue
        : opensAt > now ? Upcoming
        : Open;

    /// <summary>The obligations in a state; null leaves all.</summary>
    /// <exception cref="InvalidInputException">No such state.</exception>
    public static IQueryable<Obligation> InState(this IQueryable<Obligation> obligations, string? state, DateTimeOffset now)
    {
        new InputCheck()
            .Require(state is null || All.Contains(state), "state", $"Không có trạng thái này; hãy dùng một trong: {string.Join(", ", All)}.", $"No such state; use one of: {string.Join(", ", All)}.")
            .ThrowIfAny();
        return state switch
        {
            null => obligations,
            Upcoming => obligations.Where(one => one.Status == ObligationStatus.Awaiting && one.OpensAt > now && one.DueAt >= now),
            Open => obligations.Where(one => one.Status == ObligationStatus.Awaiting && one.OpensAt <= now && one.DueAt >= now),
            Overdue => obligations.Where(one => one.Status == ObligationStatus.Awaiting && one.DueAt < now),
            Late => obligations.Where(one => one.SubmittedAt > one.DueAt),
            _ => obligations.Where(one => one.Status == state),
        };
    }
}
