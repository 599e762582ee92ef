namespace SonLa.Reporting.Years;

/// <summary>Obligations by what has become of them.</summary>
/// <param name="OnTime">Handed in by the last acceptable instant.</param>
/// <param name="Late">Handed in after it.</param>
/// <param name="Excused">Excused from handing in, or from being late.</param>
/// <param name="Missing">Past due, and nothing came.</param>
/// <param name="Open">Not due yet, and nothing came so far.</param>
/// <param name="Withdrawn">Not asked for any more; not in the total.</param>
/// <param name="Carrying">Owed by a successor only for others, with whom they count; not in the total.</param>
public sealed record OutcomeCounts(int OnTime, int Late, int Excused, int Missing, int Open, int Withdrawn, int Carrying)
{
    /// <summary>All that are or were owed.</summary>
    public int Total => OnTime + Late + Excused + Missing + Open;

    internal static OutcomeCounts Of(IEnumerable<Accounted> obligations)
    {
        var by = obligations.CountBy(one => one.Outcome).ToDictionary();
        return new(
            by.GetValueOrDefault(Outcome.OnTime),
            by.GetValueOrDefault(Outcome.Late),
            by.GetValueOrDefault(Outcome.Excused),
            by.GetValueOrDefault(Outcome.Missing),
            by.GetValueOrDefault(Outcome.Open),
            by.GetValueOrDefault(Outcome.Withdrawn),
            by.GetValueOrDefault(Outcome.Carrying));
    }
}
