namespace SonLa.Reporting.Years;

/// <summary>What has become of an obligation; every obligation has exactly one.</summary>
internal static class Outcome
{
    public const string OnTime = "on-time";
    public const string Late = "late";

    /// <summary>Nothing came, or it came late, and somebody excused that.</summary>
    public const string Excused = "excused";

    /// <summary>Past due, and nothing came.</summary>
    public const string Missing = "missing";

    /// <summary>Not due yet, and nothing came so far.</summary>
    public const string Open = "open";

    /// <summary>Nobody asks for it any more.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Owed only because others' duties passed on: counted with those, and not itself.</summary>
    public const string Carrying = "carrying";

    internal static readonly string[] NearestFirst = [OnTime, Excused, Late, Open, Missing];
}
