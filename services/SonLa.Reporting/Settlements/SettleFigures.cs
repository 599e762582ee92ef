using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Periods;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Settlements;

/// <summary>A person who has no figure in the matter settles, with cause and reason, which of several different figures holds.</summary>
internal static class SettleFigures
{
    public sealed record Request
    {
        public required string MeasureCode { get; init; }

        /// <summary><c>reported</c> or <c>official</c>.</summary>
        public required string About { get; init; }

        /// <summary>Whose figure holds: a figure that nobody gave cannot be chosen.</summary>
        public required string OrganisationCode { get; init; }

        /// <summary><c>scope</c>, <c>cut-off</c>, <c>price</c>, <c>omission</c> or <c>entry</c>.</summary>
        public required string Cause { get; init; }

        public required string Reason { get; init; }
    }

    public sealed record Response(Guid SettlementId, string Period, string MeasureCode, string About, string OrganisationCode, decimal? Value, DateTimeOffset SettledAt, Guid EventMessageId);

    internal static void Map(IEndpointRouteBuilder periods) => periods.MapPost("/{period}/settlements", Handle)
        .WithName(nameof(SettleFigures))
        .WithSummary("Settle which of several different figures holds")
        .RequirePermission(Permissions.SettleFigures)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        string period,
        Request request,
        ReportingDbContext db,
        PeriodFactsReader reader,
        IEvents events,
        ReportAuthor author,
        CancellationToken cancellationToken)
    {
        if (await reader.Read(ReportingPeriod.Parse(period), PeriodFactsReader.Now, cancellationToken) is not { } facts)
        {
            return TypedResults.NotFound();
        }

        new InputCheck()
            .Require(request.About is FigureSettlement.Reported or FigureSettlement.Official, "about", "Hãy ghi reported (số báo cáo) hoặc official (số chính thức).", "Write reported or official.")
            .Require(facts.Plan.Measures.Any(measure => measure.Code == request.MeasureCode), "measureCode", "Kế hoạch không có chỉ tiêu này; hãy lấy mã từ GET /periods/{period}/disagreements.", "The plan has no such measure; take the code from GET /periods/{period}/disagreements.")
            .Require(FigureSettlement.Causes.Contains(request.Cause), "cause", "Nguyên nhân phải là scope (phạm vi), cut-off (ngày chốt), price (giá), omission (bỏ sót) hoặc entry (nhập sai).", "The cause must be scope, cut-off, price, omission or entry.")
            .RequireText(request.Reason, "reason", ReportText.LongestText)
            .ThrowIfAny();
        var figures = Disagreement.Of(facts).FirstOrDefault(one => one.MeasureCode == request.MeasureCode && one.About == request.About)?.Figures ?? [];
        FigureSettlement.InsistOnRight(figures, request.OrganisationCode, author.Caller.OrganisationCode);
        var settlement = Settle(request, facts, figures, events, author);
        db.Add(settlement);
        await db.SaveChangesAsync(cancellationToken);

        return TypedResults.Created(
            $"/periods/{settlement.Period}/disagreements",
            new Response(settlement.SettlementId, settlement.Period, settlement.MeasureCode, settlement.About, settlement.OrganisationCode, figures.First(figure => figure.OrganisationCode == request.OrganisationCode).Value, settlement.SettledAt, settlement.EventMessageId));
    }

    private static FigureSettlement Settle(Request request, PeriodFacts facts, IReadOnlyList<SettledFigure> figures, IEvents events, ReportAuthor author)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            SettlementId = id,
            Province = facts.Plan.Province,
            PlanYear = facts.Plan.PlanYear,
            Period = facts.Period.Code,
            MeasureCode = request.MeasureCode,
            About = request.About,
            OrganisationCode = request.OrganisationCode,
            Figures = figures,
            Cause = request.Cause,
            Reason = request.Reason,
            SettledAt = author.Now,
            SettledBy = author.AccountId,
            SettledByName = author.Name,
            EventMessageId = events.Publish(new FiguresSettled
            {
                SettlementId = id,
                Province = facts.Plan.Province,
                PlanYear = facts.Plan.PlanYear,
                Period = facts.Period.Code,
                MeasureCode = request.MeasureCode,
                About = request.About,
                OrganisationCode = request.OrganisationCode,
                Cause = request.Cause,
                Reason = request.Reason,
                SettledAt = author.Now,
                Version = 1,
            }),
        };
    }
}
