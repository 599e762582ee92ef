namespace SonLa.Reporting.Periods;

/// <summary>How far the planning department's review of one measure in a report has come.</summary>
internal static class MeasureReview
{
    /// <summary>Handed in, not accepted yet.</summary>
    public const string Open = "open";

    /// <summary>Accepted as it stands.</summary>
    public const string Accepted = "accepted";

    /// <summary>Accepted once, reopened with a reason, not corrected yet.</summary>
    public const string Reopened = "reopened";

    /// <summary>Corrected since it was accepted, and not accepted again.</summary>
    public const string Corrected = "corrected";
}
