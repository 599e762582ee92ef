using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Assignments;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Checks;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Vintages;

/// <summary>An authority enters the official figure of a measure after the period, or revises its own with the reason.</summary>
internal static class EnterOfficialFigure
{
    public sealed record Request
    {
        /// <summary><c>official</c> the first time, <c>revised</c> from then on.</summary>
        public required string Vintage { get; init; }

        public required ReportText.VintageText Figure { get; init; }

        public required string Source { get; init; }

        /// <summary>Needed where an earlier figure is revised.</summary>
        public string? Reason { get; init; }
    }

    public sealed record Response(Guid FigureId, string Period, string MeasureCode, string OrganisationCode, string Vintage, int Number, decimal Value, string? Unit, DateTimeOffset EnteredAt, Guid EventMessageId);

    internal static void Map(IEndpointRouteBuilder periods) => periods.MapPost("/{period}/vintages/{measureCode}", Handle)
        .WithName(nameof(EnterOfficialFigure))
        .WithSummary("Enter the official or a revised figure of a measure")
        .RequirePermission(Permissions.EnterOfficialFigures)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<Response>, NotFound, ForbidHttpResult>> Handle(
        string period,
        string measureCode,
        Request request,
        ReportingDbContext db,
        CalendarShelf shelf,
        RuleBook rules,
        IEvents events,
        ReportAuthor author,
        CancellationToken cancellationToken)
    {
        var named = ReportingPeriod.Parse(period);
        var code = named.Code;
        var plan = await db.PlanVersions.AsNoTracking().InForceOn(named.Year, named.LastDay).FirstOrDefaultAsync(cancellationToken);
        if (plan?.Measures.FirstOrDefault(candidate => candidate.Code == measureCode) is not { } measure
            || !await db.Obligations.AnyAsync(obligation => obligation.PlanYear == named.Year && obligation.Period == code, cancellationToken))
        {
            return TypedResults.NotFound();
        }

        var own = author.Caller.OrganisationCode;
        if (shelf.Find(plan.Province, named.Year)?.OfficialFigures?.EnteredBy.Contains(own) is not true)
        {
            return TypedResults.Forbid();
        }

        Check(request, measure, named, rules);
        var last = await db.OfficialFigures
            .Where(entry => entry.Province == plan.Province && entry.PlanYear == named.Year && entry.Period == code && entry.MeasureCode == measureCode && entry.OrganisationCode == own)
            .MaxAsync(entry => (int?)entry.Number, cancellationToken);
        var figure = Enter(request, plan, named, measure, OfficialFigure.Next(request.Vintage, last ?? 0, named, author.Now), events, author);
        db.Add(figure);
        await db.SaveChangesAsync(cancellationToken);

        return TypedResults.Created(
            $"/periods/{code}/vintages?measure={measureCode}",
            new Response(figure.FigureId, code, measureCode, own, figure.Vintage, figure.Number, figure.Value, measure.Unit, figure.EnteredAt, figure.EventMessageId));
    }

    private static void Check(Request request, PlannedMeasure measure, ReportingPeriod period, RuleBook rules)
    {
        var check = new InputCheck()
            .Require(request.Vintage is FigureVintage.Official or FigureVintage.Revised, "vintage", "Hãy ghi official (chính thức) hoặc revised (điều chỉnh).", "Write official or revised.")
            .RequireText(request.Source, "source", ReportText.LongestNote)
            .LimitText(request.Reason, "reason", ReportText.LongestText)
            .Require(request.Vintage != FigureVintage.Revised || !string.IsNullOrWhiteSpace(request.Reason), "reason", "Số điều chỉnh phải có lý do.", "A revised figure needs its reason.");
        ReportText.Check(check, request.Figure, measure.Unit, "figure");
        check.ThrowIfAny();

        // What can be in no report can be in no yearbook either: 105 per cent of all communes.
        var value = ReportText.ToVintage(request.Figure, measure.Unit, null, Guid.Empty, default)?.Value;
        foreach (var wrong in FigureCheck.Of(rules, [new(measure, period.EndMonth, null, value, null)]).Where(finding => finding.Level == RuleBook.Error))
        {
            check.Require(false, "figure.value", wrong.Sentence.Vi, wrong.Sentence.En);
        }

        check.ThrowIfAny();
    }

    private static OfficialFigure Enter(Request request, PlanVersion plan, ReportingPeriod period, PlannedMeasure measure, int number, IEvents events, ReportAuthor author)
    {
        var entered = ReportText.ToVintage(request.Figure, measure.Unit, null, author.AccountId, author.Now) ?? throw new InvalidOperationException("A figure was checked and is gone.");
        return new()
        {
            FigureId = Guid.CreateVersion7(),
            Province = plan.Province,
            PlanYear = plan.PlanYear,
            Period = period.Code,
            MeasureCode = measure.Code,
            OrganisationCode = author.Caller.OrganisationCode,
            Number = number,
            Value = entered.Value,
            As = entered.As,
            Source = request.Source,
            Note = entered.Note,
            Reason = number == 1 ? null : request.Reason,
            EnteredAt = author.Now,
            EnteredBy = author.AccountId,
            EnteredByName = author.Name,
            EventMessageId = events.Publish(new OfficialFigureEntered
            {
                Province = plan.Province,
                PlanYear = plan.PlanYear,
                Period = period.Code,
                MeasureCode = measure.Code,
                Unit = measure.Unit,
                OrganisationCode = author.Caller.OrganisationCode,
                Vintage = request.Vintage,
                Value = entered.Value,
                Source = request.Source,
                Reason = number == 1 ? null : request.Reason,
                EnteredAt = author.Now,
                Version = number,
            }),
        };
    }
}
