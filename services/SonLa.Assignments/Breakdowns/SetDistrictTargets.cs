using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.Contracts.Assignments;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Assignments.Breakdowns;

/// <summary>The organisation that enters a measure's values breaks the year's target down to the districts.</summary>
internal static class SetDistrictTargets
{
    private const decimal Largest = 1_000_000_000_000_000m;

    public sealed record Request(IReadOnlyList<Line> Targets);

    public sealed record Line(string DistrictCode, decimal Value);

    internal static void Map(IEndpointRouteBuilder measures) => measures
        .MapPut("/{measureId:guid}/district-targets", Handle)
        .RequirePermission(Permissions.SetBreakdowns)
        .WithName(nameof(SetDistrictTargets))
        .WithSummary("Set a measure's targets for the districts")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<DistrictTargetsView>, Created<DistrictTargetsView>, ForbidHttpResult, NotFound>> Handle(
        Guid measureId,
        Request request,
        HttpContext context,
        Caller caller,
        AssignmentsDbContext db,
        IEvents events,
        BusinessClock clock)
    {
        var cancellationToken = context.RequestAborted;
        if (await BrokenDownMeasure.Find(measureId, db, cancellationToken) is not { } found)
        {
            return TypedResults.NotFound();
        }

        if (!found.IssuedParties.ValueCodes.Contains(caller.OrganisationCode))
        {
            return TypedResults.Forbid();
        }

        var set = await db.DistrictTargets.SingleOrDefaultAsync(candidate => candidate.MeasureId == measureId, cancellationToken);
        SeenVersion.Require(context, set?.Version);
        var districts = await db.Organisations.OfYear(found.PlanYear, cancellationToken);
        var check = Check(request, districts, found);
        var isNew = set is null;
        if (set is null)
        {
            set = new DistrictTargets { MeasureId = measureId };
            db.Add(set);
        }

        set.Set(request.Targets.Select(target => (target.DistrictCode, target.Value)), caller.OrganisationCode, caller.AccountId, clock.GetUtcNow());
        events.Publish(Announce(found, set));
        await db.SaveChangesAsync(cancellationToken);
        Versioned.Stamp(context, set.Version);
        var view = DistrictTargetsView.Of(set, found, check);
        return isNew ? TypedResults.Created($"/measures/{measureId}/district-targets", view) : TypedResults.Ok(view);
    }

    private static string Check(Request request, IReadOnlySet<string> districts, BrokenDownMeasure measure)
    {
        var input = new InputCheck()
            .Require(request.Targets.Count is >= 1 and <= 100, "targets", "Hãy nêu từ 1 đến 100 huyện, thành phố.", "Name 1 to 100 districts.")
            .Require(request.Targets.DistinctBy(target => target.DistrictCode).Count() == request.Targets.Count, "targets", "Mỗi huyện, thành phố chỉ nêu một lần.", "Name each district once.");
        foreach (var (target, index) in request.Targets.Take(100).Select((target, index) => (target, index)))
        {
            var field = $"targets[{index.ToString(CultureInfo.InvariantCulture)}]";
            input
                .Require(districts.Contains(target.DistrictCode), $"{field}.districtCode", "Không có huyện, thành phố này trong năm kế hoạch; hãy lấy mã từ GET /organisations.", "There is no such district in the plan year; take the code from GET /organisations.")
                .Require(Math.Abs(target.Value) <= Largest && decimal.Round(target.Value, 6) == target.Value, $"{field}.value", "Không quá 10^15 và tối đa 6 chữ số thập phân; hãy làm tròn.", "At most 10^15 and 6 decimals; round it.");
        }

        input.ThrowIfAny();
        var check = DistrictCheck.Of([.. request.Targets.Select(target => target.Value)], request.Targets.Count == districts.Count, measure.Measure);
        return check != YearCheck.Differs ? check : throw new RuleViolationException(
            "district-targets.differ-from-target",
            new(
                $"Chỉ tiêu của các huyện, thành phố không khớp với chỉ tiêu năm “{measure.Measure.Target?.Raw}” của tỉnh: số cộng được thì tổng phải bằng, tỷ lệ thì số của tỉnh phải nằm giữa thấp nhất và cao nhất.",
                $"The districts' targets do not fit the province's target '{measure.Measure.Target?.Raw}': what adds up must make it, and a rate must lie between the lowest and the highest."));
    }

    private static DistrictTargetsSet Announce(BrokenDownMeasure measure, DistrictTargets set) => new()
    {
        PlanId = measure.PlanId,
        PlanYear = measure.PlanYear,
        MeasureId = set.MeasureId,
        MeasureCode = measure.Measure.Code,
        OrganisationCode = set.OrganisationCode,
        Targets = [.. set.DistrictCodes.Zip(set.Values, (code, value) => new DistrictTarget { DistrictCode = code, Value = value })],
        SetAt = set.SetAt,
        Version = set.Version,
    };
}
