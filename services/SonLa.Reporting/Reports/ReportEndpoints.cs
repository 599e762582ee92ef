using SonLa.Reporting.Checks;
using SonLa.Reporting.Offers;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Reports;

/// <summary>The slices of reports.</summary>
internal static class ReportEndpoints
{
    internal static void MapReportEndpoints(this IEndpointRouteBuilder app)
    {
        var reports = app.MapGroup("/reports").WithTags("Reports").RequirePermission(Permissions.ReadReporting);
        DraftReport.Map(reports);
        WriteReport.Map(reports);
        SubmitReport.Map(reports);
        ReturnReport.Map(reports);
        AcceptReport.Map(reports);
        CorrectReport.Map(reports);
        ReopenMeasure.Map(reports);
        AcceptMeasure.Map(reports);
        GetReport.Map(reports);
        CheckReport.Map(reports);
        ListOffers.Map(reports);
        ConfirmOffer.Map(reports);
        ListReportRevisions.Map(reports);
    }
}
