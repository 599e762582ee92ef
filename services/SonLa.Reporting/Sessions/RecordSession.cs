using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Sessions;

/// <summary>The office of the UBND, or a district, records a session that was held, with its conclusions.</summary>
internal static class RecordSession
{
    public sealed record Request
    {
        /// <summary><c>briefing</c> (giao ban) or <c>meeting</c> (phiên họp).</summary>
        public required string Kind { get; init; }

        public required string Title { get; init; }

        public required DateOnly HeldOn { get; init; }

        /// <summary>The period that it considered; the province's must be closed, so that it is known which report lay on the table.</summary>
        public string? Period { get; init; }

        /// <summary>Codes of the organisations that attended.</summary>
        public required IReadOnlyList<string> AttendantCodes { get; init; }

        /// <summary>Who presided and who else attended, in words.</summary>
        public string? Persons { get; init; }

        public IReadOnlyList<ConclusionText> Conclusions { get; init; } = [];
    }

    public sealed record Response(Guid SessionId, int Version, string OrganisationCode, string? Period, string? ReportSha256, IReadOnlyList<Guid> ConclusionIds);

    internal static void Map(IEndpointRouteBuilder sessions) => sessions.MapPost("", Handle)
        .WithName(nameof(RecordSession))
        .WithSummary("Record a session with its conclusions")
        .RequirePermission(Permissions.KeepSessions)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Created<Response>> Handle(
        Request request,
        ReportingDbContext db,
        ConclusionDrawing drawing,
        ReportAuthor author,
        BusinessClock clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var ofProvince = author.Caller.Is(Roles.UbndOffice, Roles.Chairman);
        var whose = ofProvince ? await ProvinceOf(db, author, cancellationToken) : author.Caller.OrganisationCode;
        var known = await drawing.Known(request.AttendantCodes.Take(200).Concat(request.Conclusions.Take(ConclusionText.Most).SelectMany(conclusion => conclusion.Codes)), cancellationToken);
        var check = new InputCheck()
            .Require(request.Kind is UbndSession.Briefing or UbndSession.Meeting, "kind", "Hãy ghi briefing (giao ban) hoặc meeting (phiên họp).", "Write briefing or meeting.")
            .RequireText(request.Title, "title", 500)
            .LimitText(request.Persons, "persons", ReportText.LongestText)
            .Require(request.HeldOn <= clock.Today && request.HeldOn.Year >= 1990, "heldOn", "Ngày họp phải là hôm nay hoặc trước đó.", "The day must be today or before.")
            .Require(request.AttendantCodes.Count <= 200 && request.AttendantCodes.All(known.Contains) && request.AttendantCodes.Distinct().Count() == request.AttendantCodes.Count, "attendantCodes", "Cơ quan dự họp phải có trong danh sách cơ quan, mỗi cơ quan một lần, tối đa 200.", "Attendants must be known organisations, each once, 200 at most.")
            .Require(request.Conclusions.Count <= ConclusionText.Most, "conclusions", $"Tối đa {ConclusionText.Most} kết luận.", $"At most {ConclusionText.Most} conclusions.");
        foreach (var (conclusion, index) in request.Conclusions.Take(ConclusionText.Most).Select((conclusion, index) => (conclusion, index)))
        {
            conclusion.Check(check, ConclusionText.FieldOf(index), request.HeldOn.Year >= 1990 && request.HeldOn <= clock.Today ? request.HeldOn : clock.Today, ofProvince, whose, known);
        }

        check.ThrowIfAny();
        var period = request.Period is null ? null : ReportingPeriod.Parse(request.Period);
        var session = new UbndSession
        {
            SessionId = Guid.CreateVersion7(),
            OrganisationCode = whose,
            OfProvince = ofProvince,
            Kind = request.Kind,
            Title = request.Title,
            HeldOn = request.HeldOn,
            Period = period?.Code,
            ReportSha256 = ofProvince && period is not null ? await ReportOf(db, period, cancellationToken) : null,
            AttendantCodes = request.AttendantCodes,
            Persons = request.Persons,
            RecordedAt = author.Now,
            RecordedBy = author.AccountId,
            RecordedByName = author.Name,
        };
        db.Add(session);
        var conclusions = request.Conclusions.Select(conclusion => drawing.Draw(session, conclusion).ConclusionId).ToList();
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, session.Version);
        return TypedResults.Created($"/ubnd-sessions/{session.SessionId}", new Response(session.SessionId, session.Version, session.OrganisationCode, session.Period, session.ReportSha256, conclusions));
    }

    private static async Task<string> ProvinceOf(ReportingDbContext db, ReportAuthor author, CancellationToken cancellationToken) =>
        await db.Organisations.Where(organisation => organisation.Kind == "province").OrderBy(organisation => organisation.Code).Select(organisation => organisation.Code).FirstOrDefaultAsync(cancellationToken)
            ?? author.Caller.OrganisationCode;

    private static async Task<string> ReportOf(ReportingDbContext db, ReportingPeriod period, CancellationToken cancellationToken)
    {
        var (year, code) = (period.Year, period.Code);
        return await db.ClosedPeriods.Where(closed => closed.PlanYear == year && closed.Period == code).Select(closed => closed.Sha256).FirstOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolationException("session.period-not-closed", new(
                $"Kỳ {code} chưa chốt nên chưa có báo cáo tổng hợp để dẫn chiếu; hãy chốt kỳ trước, hoặc bỏ trống kỳ.",
                $"The period {code} is not closed, so there is no consolidated report to refer to; close it first, or leave the period out."));
    }
}
