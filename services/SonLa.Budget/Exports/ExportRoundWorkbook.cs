using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget.Exports;

/// <summary>Gives a round's frozen list as a workbook (.xlsx), with all digits of the ratios.</summary>
internal static class ExportRoundWorkbook
{
    internal static void Map(IEndpointRouteBuilder rounds) => rounds
        .MapGet("/{year:int}/{number:int}/list.xlsx", Handle)
        .WithName(nameof(ExportRoundWorkbook))
        .WithSummary("Export a round's frozen list (.xlsx)")
        .RequirePermission(Permissions.SeeReviewRounds)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<FileContentHttpResult, NotFound>> Handle(int year, int number, BudgetDbContext db, CancellationToken cancellationToken) =>
        await RoundFacts.Read(db, list => list.Year == year && list.Number == number, cancellationToken) is { } facts
            ? ExportFile.Xlsx(RoundListPapers.Book(facts), $"danh-sach-dot-{number}-{year}")
            : TypedResults.NotFound();
}
