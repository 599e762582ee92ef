using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Persistence;
using SonLa.Budget.Reallocations;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Exports;

/// <summary>Gives a reallocation as a workbook (.xlsx): sums per source, lines with reasons.</summary>
internal static class ExportProposalWorkbook
{
    internal static void Map(IEndpointRouteBuilder reallocations) => reallocations
        .MapGet("/{reallocationId:guid}/proposal.xlsx", Handle)
        .WithName(nameof(ExportProposalWorkbook))
        .WithSummary("Export a reallocation's proposal (.xlsx)")
        .RequirePermission(Permissions.SeeReallocations)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<FileContentHttpResult, NotFound>> Handle(
        Guid reallocationId, BudgetDbContext db, ProgrammeRules rules, BusinessClock clock, CancellationToken cancellationToken) =>
        await ReallocationFacts.Read(db, reallocationId, rules, clock.Today, cancellationToken) is { } facts
            ? ExportFile.Xlsx(ReallocationPapers.Book(facts), $"phuong-an-dot-{facts.Act.RoundNumber}-{facts.Act.Year}")
            : TypedResults.NotFound();
}
