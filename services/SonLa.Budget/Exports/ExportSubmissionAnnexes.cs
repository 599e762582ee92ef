using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Persistence;
using SonLa.Budget.Reallocations;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Exports;

/// <summary>Gives the annexes of a reallocation's submission (phụ lục tờ trình) as a workbook, to be worked with.</summary>
internal static class ExportSubmissionAnnexes
{
    internal static void Map(IEndpointRouteBuilder reallocations) => reallocations
        .MapGet("/{reallocationId:guid}/submission.xlsx", Handle)
        .WithName(nameof(ExportSubmissionAnnexes))
        .WithSummary("Export the annexes of a reallocation's submission (.xlsx)")
        .RequirePermission(Permissions.SeeReallocations)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<FileContentHttpResult, NotFound>> Handle(
        Guid reallocationId, BudgetDbContext db, ProgrammeRules rules, BusinessClock clock, CancellationToken cancellationToken) =>
        await ReallocationFacts.Read(db, reallocationId, rules, clock.Today, cancellationToken) is { } facts
            ? ExportFile.Xlsx(ReallocationPapers.Annexes(facts), $"phu-luc-to-trinh-dot-{facts.Act.RoundNumber}-{facts.Act.Year}")
            : TypedResults.NotFound();
}
