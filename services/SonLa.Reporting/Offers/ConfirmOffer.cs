using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Checks;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Offers;

/// <summary>Takes a measured figure into one's draft as it is, with its source; where organisations disagree, with the reason for taking this one.</summary>
internal static class ConfirmOffer
{
    /// <param name="Note">Goes with the value; required where another organisation says otherwise.</param>
    public sealed record Request(string? Note = null);

    internal static void Map(IEndpointRouteBuilder reports) => reports.MapPut("/{reportId:guid}/offers/{offerId:guid}/confirmation", Handle)
        .WithName(nameof(ConfirmOffer))
        .WithSummary("Take a measured figure into a report")
        .RequirePermission(Permissions.SubmitReports)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Ok<WriteReport.Response>, NotFound>> Handle(
        Guid reportId,
        Guid offerId,
        Request request,
        ReportingDbContext db,
        OfferReading reading,
        FigureChecking checking,
        RightToWrite right,
        ReportAuthor author,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var report = await db.Reports.OwnedBy(author.Caller).SingleOrDefaultAsync(candidate => candidate.ReportId == reportId, cancellationToken);
        if (report is null)
        {
            return TypedResults.NotFound();
        }

        Versioned.Require(http, report.Version);
        await right.InsistOn(report, cancellationToken);
        var all = await reading.For(report, cancellationToken);
        if (all.SingleOrDefault(one => one.Offer.OfferId == offerId || one.Earlier.Any(earlier => earlier.OfferId == offerId)) is not { } offered)
        {
            return TypedResults.NotFound();
        }

        Check(request, offered, offerId, all);
        report.Write(With(report.Content, offered, request.Note, author));
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, report.Version);
        var findings = await checking.Of(report, report.Content, cancellationToken);
        return TypedResults.Ok(new WriteReport.Response(report.ReportId, report.Version, report.State, FindingLine.Of(findings, report.Content, RequestLanguage.Of(http))));
    }

    private static void Check(Request request, OfferReading.Offered offered, Guid offerId, IReadOnlyList<OfferReading.Offered> all)
    {
        new InputCheck()
            .LimitText(request.Note, "note", ReportText.LongestNote)
            .Require(!offered.IsDisputed(all) || !string.IsNullOrWhiteSpace(request.Note), "note", "Các cơ quan cho số khác nhau; hãy ghi lý do chọn số này.", "The organisations give different figures; say why this one is taken.")
            .ThrowIfAny();
        if (offered.Offer.OfferId != offerId || offered.Offer.ValueInDong is null)
        {
            throw new RuleViolationException("offer.superseded", new(
                "Số liệu này đã được cơ quan nhập sửa lại; hãy tải lại danh sách số liệu đề xuất.",
                "This figure has been corrected by whoever entered it; load the offered figures again."));
        }

        if (offered.Vintage is null)
        {
            throw new RuleViolationException("offer.other-day", new(
                $"Số liệu tính đến {offered.Offer.Through:dd/MM/yyyy}, không phải ngày chốt hay ngày cuối kỳ của báo cáo; chỉ dùng để tham khảo.",
                $"The figure reaches to {offered.Offer.Through:dd/MM/yyyy}, which is neither the report's cut-off nor its period's end; it is for reference only."));
        }

        if (offered.Value is null)
        {
            throw new RuleViolationException("offer.other-unit", new(
                $"Không đổi được từ đồng sang đơn vị của chỉ tiêu ({offered.Measure.Unit ?? "chưa có"}); hãy nhập số bằng tay.",
                $"Đồng do not convert to the measure's unit ({offered.Measure.Unit ?? "none yet"}); enter the value by hand."));
        }
    }

    private static ReportContent With(ReportContent content, OfferReading.Offered offered, string? note, ReportAuthor author)
    {
        var offer = offered.Offer;
        var vintage = new Vintage(offered.Value ?? 0, note, author.AccountId, author.Now) { Measured = new(offer.OfferId, offer.Basis, offer.Through, offer.ItemCode, offer.LedgerVersion) };
        var before = content.FigureOf(offer.MeasureCode) ?? new(offer.MeasureCode, null, null, null);
        var figure = offered.Vintage == OfferReading.ToCutOff ? before with { ToCutOff = vintage } : before with { Estimate = vintage };
        return content with { Figures = [.. content.Figures.Where(other => other.MeasureCode != offer.MeasureCode), figure] };
    }
}
