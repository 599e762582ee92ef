using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Scenarios;

/// <summary>The planning department sets the province's growth scenario, quarter after quarter; every version is kept.</summary>
internal static class SetScenario
{
    private const decimal Largest = 1_000_000_000_000_000m;

    public sealed record Request
    {
        /// <summary>1 to 4: the quarter in which it is set.</summary>
        public required int Quarter { get; init; }

        public required string Reason { get; init; }

        public required IReadOnlyList<Line> Lines { get; init; }
    }

    public sealed record Line
    {
        public required string MeasureCode { get; init; }

        /// <summary>Four values in the measure's unit; null where none is set.</summary>
        public required IReadOnlyList<decimal?> Quarters { get; init; }

        /// <summary>Needed where the year differs from its target.</summary>
        public string? Note { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder scenarios) => scenarios.MapPut("/{year:int}", Handle)
        .WithName(nameof(SetScenario))
        .WithSummary("Set the next version of a year's growth scenario")
        .RequirePermission(Permissions.SetScenarios)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<ScenarioAnswer>, NotFound>> Handle(
        int year,
        Request request,
        ReportingDbContext db,
        IEvents events,
        ReportAuthor author,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (year is < 1900 or > 2199 || await db.PlanVersions.AsNoTracking().InForceOn(year, new DateOnly(year, 12, 31)).FirstOrDefaultAsync(cancellationToken) is not { } plan)
        {
            return TypedResults.NotFound();
        }

        var before = await db.ScenarioVersions.AsNoTracking()
            .Where(version => version.Province == plan.Province && version.PlanYear == year)
            .OrderByDescending(version => version.Version)
            .FirstOrDefaultAsync(cancellationToken);
        if (before is not null)
        {
            Versioned.Require(http, before.Version);
        }

        Check(request, plan);
        IReadOnlyList<ScenarioLine> lines = [.. request.Lines.Select(line => new ScenarioLine(line.MeasureCode, line.Quarters, line.Note))];
        ScenarioVersion.InsistOnFuture(before, request.Quarter, lines);
        var next = Next(request, plan, (before?.Version ?? 0) + 1, lines, events, author);
        db.Add(next);
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, next.Version);
        return TypedResults.Ok(ScenarioAnswer.Of(next));
    }

    private static void Check(Request request, PlanVersion plan)
    {
        var check = new InputCheck()
            .Require(request.Quarter is >= 1 and <= 4, "quarter", "Quý phải từ 1 đến 4.", "The quarter must be from 1 to 4.")
            .RequireText(request.Reason, "reason", ReportText.LongestText)
            .Require(request.Lines.Count is >= 1 and <= 200, "lines", "Hãy nêu từ 1 đến 200 chỉ tiêu.", "Name 1 to 200 measures.")
            .Require(request.Lines.DistinctBy(line => line.MeasureCode).Count() == request.Lines.Count, "lines", "Mỗi chỉ tiêu chỉ nêu một lần.", "Name each measure once.");
        foreach (var (line, index) in request.Lines.Take(200).Select((line, index) => (line, index)))
        {
            var field = $"lines[{index.ToString(CultureInfo.InvariantCulture)}]";
            var measure = plan.Measures.FirstOrDefault(candidate => candidate.Code == line.MeasureCode);
            var formed = line.Quarters.Count == 4 && line.Quarters.All(value => value is not { } given || (Math.Abs(given) <= Largest && given.Scale <= 10));
            check
                .Require(measure is not null, $"{field}.measureCode", "Kế hoạch năm không có chỉ tiêu này.", "The year's plan has no such measure.")
                .Require(formed, $"{field}.quarters", "Phải có đúng 4 giá trị trong khoảng ±10^15, tối đa 10 chữ số thập phân, null cho quý chưa đặt.", "There must be 4 values within ±10^15 with at most 10 decimals, null for a quarter that is not set.")
                .LimitText(line.Note, $"{field}.note", ReportText.LongestNote)
                .Require(
                    measure is null || !formed || !string.IsNullOrWhiteSpace(line.Note) || ScenarioYear.Of(measure, line.Quarters) != ScenarioYear.Differs,
                    $"{field}.note",
                    $"Bốn quý không khớp chỉ tiêu năm “{measure?.Target?.Raw}”; hãy sửa hoặc nêu lý do (note).",
                    $"The four quarters do not make the year's target '{measure?.Target?.Raw}'; mend them or say why (note).");
        }

        check.ThrowIfAny();
    }

    private static ScenarioVersion Next(Request request, PlanVersion plan, int version, IReadOnlyList<ScenarioLine> lines, IEvents events, ReportAuthor author) => new()
    {
        Province = plan.Province,
        PlanYear = plan.PlanYear,
        Version = version,
        Quarter = request.Quarter,
        Reason = request.Reason,
        Lines = lines,
        SetAt = author.Now,
        SetBy = author.AccountId,
        SetByName = author.Name,
        EventMessageId = events.Publish(new ScenarioSet
        {
            Province = plan.Province,
            PlanYear = plan.PlanYear,
            Quarter = request.Quarter,
            Measures = [.. lines.Select(line => line.MeasureCode)],
            Reason = request.Reason,
            SetAt = author.Now,
            Version = version,
        }),
    };
}
