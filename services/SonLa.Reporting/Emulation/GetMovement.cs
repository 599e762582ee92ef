using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Evaluations;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Emulation;

/// <summary>Shows a movement: who has handed in a plan, how its indicators stand, what was reported, and every step.</summary>
internal static class GetMovement
{
    /// <param name="OrganisationCode">The addressee.</param>
    /// <param name="OrganisationName">Its name.</param>
    /// <param name="Number">Of the newest plan; null while there is none.</param>
    /// <param name="HandedInAt">When that came.</param>
    /// <param name="Text">What it says; null for whom it does not concern.</param>
    /// <param name="DocumentNumber">The addressee's own document.</param>
    public sealed record PlanLine(string OrganisationCode, string OrganisationName, int? Number, DateTimeOffset? HandedInAt, string? Text, string? DocumentNumber);

    public sealed record ReportLine(int Number, string Period, string Text, IReadOnlyList<Evidence.ResultLine> Results, IReadOnlyList<string> PlannedBy, string? Reason, bool? Late, DateTimeOffset ReportedAt, string ReportedByName);

    public sealed record StepLine(int Number, string Kind, DateOnly? DueOn, string? Note, DateTimeOffset At, string ByName, string For);

    /// <param name="Movement">As launched.</param>
    /// <param name="ReportOverdue">Whether the year report is past its day and not there.</param>
    /// <param name="Plans">Every addressee, by code.</param>
    /// <param name="Period">Whose figures the results are.</param>
    /// <param name="Results">How the linked measures stand now.</param>
    /// <param name="Reports">Oldest first.</param>
    /// <param name="Steps">Oldest first.</param>
    public sealed record Response(MovementAnswer Movement, bool ReportOverdue, IReadOnlyList<PlanLine> Plans, string Period, IReadOnlyList<Evidence.ResultLine> Results, IReadOnlyList<ReportLine> Reports, IReadOnlyList<StepLine> Steps);

    internal static void Map(IEndpointRouteBuilder movements) => movements.MapGet("/{movementId:guid}", Handle)
        .WithName(nameof(GetMovement))
        .WithSummary("Show an emulation movement")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid movementId,
        string? period,
        ReportingDbContext db,
        EvidenceReading reading,
        Caller caller,
        BusinessClock clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (await db.EmulationMovements.AsNoTracking().SingleOrDefaultAsync(one => one.MovementId == movementId, cancellationToken) is not { } movement)
        {
            return TypedResults.NotFound();
        }

        var named = period is null ? new ReportingPeriod(movement.PlanYear, PeriodKinds.Year, 1) : ReportingPeriod.Parse(period);
        new InputCheck().Require(named.Year == movement.PlanYear, "period", $"Kỳ phải thuộc năm {movement.PlanYear}.", $"The period must lie in {movement.PlanYear}.").ThrowIfAny();
        var plans = (await db.MovementPlans.AsNoTracking().Where(one => one.MovementId == movementId).ToListAsync(cancellationToken))
            .GroupBy(one => one.OrganisationCode)
            .ToDictionary(one => one.Key, one => one.MaxBy(plan => plan.Number));
        var names = await db.Organisations.AsNoTracking().ToDictionaryAsync(one => one.Code, one => one.Name, cancellationToken);
        var reports = await db.MovementReports.AsNoTracking().Where(one => one.MovementId == movementId).OrderBy(one => one.Number).ToListAsync(cancellationToken);
        var steps = await db.MovementSteps.AsNoTracking().Where(one => one.MovementId == movementId).OrderBy(one => one.Number).ToListAsync(cancellationToken);
        var book = await reading.Of(named, EvidenceReading.Nobody, cancellationToken);
        var seesTexts = caller.SeesAll() || caller.Is(Roles.HomeAffairs);
        Versioned.Stamp(http, movement.Version);
        return TypedResults.Ok(new Response(
            MovementAnswer.Of(movement),
            movement.Reports == 0 && movement.ReportDueOn < clock.Today,
            [.. movement.Addressees.Select(code => Line(code, names.GetValueOrDefault(code, code), plans.GetValueOrDefault(code), seesTexts || code == caller.OrganisationCode))],
            named.Code,
            book is null ? [] : [.. movement.Measures.SelectMany(measure => book.OfMeasure(measure).Results).Select(result => result.For(caller))],
            reports.ConvertAll(one => new ReportLine(one.Number, one.Period, one.Text, [.. one.Results.Select(result => result.For(caller))], one.PlannedBy, one.Reason, one.Late, one.ReportedAt, one.ReportedByName)),
            steps.ConvertAll(one => new StepLine(one.Number, one.Kind, one.DueOn, one.Note, one.At, one.ByName, one.For))));
    }

    private static PlanLine Line(string code, string name, MovementPlan? plan, bool seesText) =>
        new(code, name, plan?.Number, plan?.HandedInAt, seesText ? plan?.Text : null, plan?.DocumentNumber);
}
