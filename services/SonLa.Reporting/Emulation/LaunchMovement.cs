using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Evaluations;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Proposals;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Emulation;

/// <summary>The chairman launches an emulation movement; every addressed head is told, and the watching department of its report.</summary>
internal static class LaunchMovement
{
    internal const int LastYear = 2199;
    private const int FirstYear = 1900;
    private const int MostMilestones = 50;
    private static readonly string[] Classes = ["department", "district"];

    public sealed record Request
    {
        public required int Year { get; init; }

        public required string Name { get; init; }

        public required string DocumentNumber { get; init; }

        /// <summary>Not after today.</summary>
        public required DateOnly DocumentDate { get; init; }

        /// <summary><c>department</c>, <c>district</c>: all heads of the kind on the day.</summary>
        public required IReadOnlyList<string> Classes { get; init; }

        /// <summary>Codes of organisations that are addressed by name.</summary>
        public required IReadOnlyList<string> Organisations { get; init; }

        /// <summary>Codes of the year's measures.</summary>
        public required IReadOnlyList<string> Measures { get; init; }

        public required IReadOnlyList<Milestone> Milestones { get; init; }

        /// <summary>Last day for the year report; null while none is set.</summary>
        public DateOnly? ReportDueOn { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder movements) => movements.MapPost("", Handle)
        .WithName(nameof(LaunchMovement))
        .WithSummary("Launch an emulation movement")
        .RequirePermission(Permissions.LaunchMovements)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<MovementAnswer>, NotFound>> Handle(
        Request request,
        ReportingDbContext db,
        EvaluationShelf shelf,
        IEvents events,
        AuditScope audit,
        ReportAuthor author,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (request.Year is < FirstYear or > LastYear
            || await db.PlanVersions.AsNoTracking().InForceOn(request.Year, new DateOnly(request.Year, 12, 31)).FirstOrDefaultAsync(cancellationToken) is not { } plan
            || shelf.Find(plan.Province, request.Year) is not { } rules)
        {
            return TypedResults.NotFound();
        }

        var today = VietnamTime.DayOf(author.Now);
        var known = await db.Organisations.AsNoTracking().ToListAsync(cancellationToken);
        var present = known.FindAll(one => one.ExistsOn(today));
        Check(request, plan, present.Select(one => one.Code).ToHashSet(), today);
        var number = request.DocumentNumber.Trim();
        if (await db.EmulationMovements.AnyAsync(one => one.Province == plan.Province && one.PlanYear == request.Year && one.DocumentNumber == number && one.Name == request.Name, cancellationToken))
        {
            throw new RuleViolationException("movement.already-launched", new(
                "Phong trào này đã được phát động theo văn bản đó.",
                "This movement is launched by that document already."));
        }

        audit.Document = number;
        var actor = Actor.Of(author);
        var movement = new EmulationMovement
        {
            MovementId = Guid.CreateVersion7(),
            Province = plan.Province,
            PlanYear = request.Year,
            Name = request.Name,
            DocumentNumber = number,
            DocumentDate = request.DocumentDate,
            Classes = [.. request.Classes.Distinct().Order(StringComparer.Ordinal)],
            Addressees = [.. present.Where(one => request.Classes.Contains(one.Kind)).Select(one => one.Code).Union(request.Organisations).Order(StringComparer.Ordinal)],
            Measures = [.. request.Measures.Distinct()],
            Milestones = [.. request.Milestones.OrderBy(one => one.Day)],
            ReportBy = rules.EmulationWatchedBy,
            LaunchedAt = actor.At,
        }.DueOn(request.ReportDueOn, rules.EmulationReportReminders, today);
        db.Add(movement);
        db.Add(movement.Launched(actor));
        events.Publish(new MovementLaunched
        {
            MovementId = movement.MovementId,
            Province = movement.Province,
            PlanYear = movement.PlanYear,
            Name = movement.Name,
            DocumentNumber = movement.DocumentNumber,
            DocumentDate = movement.DocumentDate,
            AddresseeCodes = movement.Addressees,
            ReportBy = movement.ReportBy,
            ReportDueOn = movement.ReportDueOn,
            LaunchedAt = movement.LaunchedAt,
            Version = movement.Version,
        });
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, movement.Version);
        return TypedResults.Created($"/movements/{movement.MovementId}", MovementAnswer.Of(movement));
    }

    private static void Check(Request request, PlanVersion plan, HashSet<string> organisations, DateOnly today)
    {
        var check = new InputCheck()
            .RequireText(request.Name, "name", 300)
            .RequireText(request.DocumentNumber, "documentNumber", 100)
            .Require(request.DocumentDate <= today && request.DocumentDate.Year >= FirstYear, "documentDate", "Ngày văn bản phải từ năm 1900 và không được sau hôm nay.", "The document is dated from 1900 on and not after today.")
            .Require(request.Classes.Count <= Classes.Length && request.Classes.All(Classes.Contains), "classes", $"Hãy dùng: {string.Join(", ", Classes)}.", $"Use: {string.Join(", ", Classes)}.")
            .Require(request.Classes.Count + request.Organisations.Count > 0, "organisations", "Phải có ít nhất một đối tượng: theo nhóm hoặc nêu tên.", "Somebody has to be addressed, as a class or by name.")
            .Require(request.Organisations.Count <= 500, "organisations", "Nêu tối đa 500 cơ quan.", "Name at most 500 organisations.")
            .Require(request.Measures.Count <= 200, "measures", "Nêu tối đa 200 chỉ tiêu.", "Name at most 200 measures.")
            .Require(request.Milestones.Count <= MostMilestones, "milestones", $"Nêu tối đa {MostMilestones} mốc.", $"Name at most {MostMilestones} milestones.")
            .Require(request.ReportDueOn is not { } due || (due >= request.DocumentDate && due.Year <= LastYear), "reportDueOn", "Hạn báo cáo không được trước ngày văn bản hoặc quá xa.", "The report cannot be due before the document, nor too far away.");
        foreach (var (code, index) in request.Organisations.Take(500).Select((code, index) => (code, index)))
        {
            check.Require(organisations.Contains(code), $"organisations[{index.ToString(CultureInfo.InvariantCulture)}]", "Không có cơ quan này hiện nay.", "There is no such organisation today.");
        }

        foreach (var (code, index) in request.Measures.Take(200).Select((code, index) => (code, index)))
        {
            check.Require(plan.Measures.Any(measure => measure.Code == code), $"measures[{index.ToString(CultureInfo.InvariantCulture)}]", "Kế hoạch năm không có chỉ tiêu này.", "The year's plan has no such measure.");
        }

        foreach (var (milestone, index) in request.Milestones.Take(MostMilestones).Select((milestone, index) => (milestone, index)))
        {
            check.RequireText(milestone.Title, $"milestones[{index.ToString(CultureInfo.InvariantCulture)}].title", 300);
        }

        check.ThrowIfAny();
    }
}
