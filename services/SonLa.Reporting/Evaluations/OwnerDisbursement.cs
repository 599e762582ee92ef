namespace SonLa.Reporting.Evaluations;

/// <summary>What an owner's projects have disbursed of their capital in force at the end of a day; pure.</summary>
internal static class OwnerDisbursement
{
    private const decimal Hundred = 100;

    /// <summary>Null where the organisation owned no project with capital of the year on the day.</summary>
    public static Evidence.CapitalLine? Of(IEnumerable<CapitalMovement> movements, DateOnly through)
    {
        var projects = movements.GroupBy(movement => movement.ProjectId)
            .Select(project => Of([.. project], through))
            .Where(project => project.CapitalInDong != 0 || project.DisbursedInDong != 0 || project.Reason is not null)
            .OrderBy(project => project.ProjectCode, StringComparer.Ordinal)
            .ToList();
        if (projects.Count == 0)
        {
            return null;
        }

        var (capital, disbursed) = (projects.Sum(project => project.CapitalInDong), projects.Sum(project => project.DisbursedInDong));
        var reason = projects.Select(project => project.Reason).FirstOrDefault(one => one is not null) ?? (capital <= 0 ? EvidenceGap.NoCapital : null);
        return new(through, capital, disbursed, reason is null ? Cut(disbursed, capital) : null, reason, projects);
    }

    private static Evidence.ProjectLine Of(IReadOnlyList<CapitalMovement> movements, DateOnly through)
    {
        var (capital, payments) = (movements.Where(one => one.Kind == CapitalMovement.Capital).ToList(), movements.Where(one => one.Kind == CapitalMovement.Payment).ToList());
        var (given, paid) = (capital.Where(one => one.On <= through).Sum(one => one.AmountInDong), payments.Where(one => one.On <= through).Sum(one => one.AmountInDong));

        // What the newest event says everything came to is not what has arrived: an entry is still under way.
        var reason = !IsComplete(capital) || !IsComplete(payments) ? EvidenceGap.EntriesUnderWay
            : paid > given ? EvidenceGap.CapitalUnknown
            : null;
        return new(movements[0].ProjectCode, given, paid, reason is null && given > 0 ? Cut(paid, given) : null, reason);
    }

    private static bool IsComplete(List<CapitalMovement> movements) =>
        movements.Count == 0 || movements.MaxBy(movement => movement.ProjectVersion)?.TotalInDong == movements.Sum(movement => movement.AmountInDong);

    // Cut, not rounded: 49,996 % is not 50.
    internal static decimal Cut(decimal part, decimal whole) => decimal.Truncate(part / whole * Hundred * Hundred) / Hundred;
}
