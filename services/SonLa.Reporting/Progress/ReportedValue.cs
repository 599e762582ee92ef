namespace SonLa.Reporting.Progress;

/// <summary>What was reported on a measure for a period, or why nothing counts.</summary>
internal sealed record ReportedValue(decimal? ToCutOff, decimal? Estimate, string? Absence)
{
    public static ReportedValue None(string absence) => new(null, null, absence);

    /// <summary>The one value of several reporters; where they differ none is picked.</summary>
    public static ReportedValue Agreed(IReadOnlyCollection<(decimal? ToCutOff, decimal? Estimate)> reported)
    {
        var toCutOff = Distinct(reported.Select(one => one.ToCutOff));
        var estimates = Distinct(reported.Select(one => one.Estimate));
        var single = toCutOff.Count == 1 ? toCutOff[0] : null;
        return estimates.Count switch
        {
            0 => new(single, null, NotComputable.NoEstimate),
            1 => new(single, estimates[0], null),
            _ => new(single, null, NotComputable.ConflictingValues),
        };
    }

    private static List<decimal?> Distinct(IEnumerable<decimal?> values) => [.. values.Where(value => value is not null).Distinct()];
}
