using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Evaluations;
using SonLa.Reporting.Persistence;

namespace SonLa.Reporting.Press;

/// <summary>Lists a year's documents and movements with the guidance that the press had on each; those without any stand first.</summary>
internal static class ListPressGuidance
{
    public sealed record GuidanceLine(Guid GuidanceId, DateOnly GuidedOn, IReadOnlyList<string> Outlets, string? GuidingDocument, string? Note, DateTimeOffset RecordedAt, string RecordedByName);

    public sealed record Line(string DocumentNumber, Guid? MovementId, string? MovementName, IReadOnlyList<GuidanceLine> Guidance);

    /// <param name="Year">Plan year.</param>
    /// <param name="GuidedBy">Code of the organisation that guides.</param>
    /// <param name="Without">How many have no guidance yet.</param>
    /// <param name="Items">Those without guidance first.</param>
    public sealed record Response(int Year, string GuidedBy, int Without, IReadOnlyList<Line> Items);

    internal static void Map(IEndpointRouteBuilder guidance) => guidance.MapGet("", Handle)
        .WithName(nameof(ListPressGuidance))
        .WithSummary("List a year's documents and movements with their press guidance")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(int year, ReportingDbContext db, EvaluationShelf shelf, CancellationToken cancellationToken)
    {
        if (await shelf.InUse(db, year, cancellationToken) is not { } rules)
        {
            return TypedResults.NotFound();
        }

        var given = (await db.PressGuidance.AsNoTracking().Where(one => one.Province == rules.Province && one.PlanYear == year).OrderBy(one => one.GuidedOn).ThenBy(one => one.GuidanceId).ToListAsync(cancellationToken))
            .ToLookup(one => (one.DocumentNumber, one.MovementId));
        var lines = (await GuidedSubject.OfYear(db, rules.Province, year, cancellationToken))
            .Select(subject => new Line(
                subject.DocumentNumber,
                subject.MovementId,
                subject.MovementName,
                [.. given[(subject.DocumentNumber, subject.MovementId)].Select(one => new GuidanceLine(one.GuidanceId, one.GuidedOn, one.Outlets, one.GuidingDocument, one.Note, one.RecordedAt, one.RecordedByName))]))
            .OrderBy(line => line.Guidance.Count > 0)
            .ToList();
        return TypedResults.Ok(new Response(year, rules.PressGuidedBy, lines.Count(line => line.Guidance.Count == 0), lines));
    }
}
