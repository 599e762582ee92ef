namespace SonLa.Reporting.Obligations;

/// <summary>How far the report on an obligation has come; being overdue is computed from the clock and never stored.</summary>
internal static class ObligationStatus
{
    public const string Awaiting = "awaiting";
    public const string Submitted = "submitted";
    public const string Returned = "returned";
    public const string Accepted = "accepted";

    /// <summary>Nothing was handed in, and need not be.</summary>
    public const string Excused = "excused";
}
