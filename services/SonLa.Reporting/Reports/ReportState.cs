namespace SonLa.Reporting.Reports;

/// <summary>How far a report has come.</summary>
internal static class ReportState
{
    public const string Draft = "draft";
    public const string Submitted = "submitted";
    public const string Returned = "returned";
    public const string Accepted = "accepted";
}
