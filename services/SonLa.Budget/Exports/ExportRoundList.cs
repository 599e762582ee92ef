using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget.Exports;

/// <summary>Gives a round's frozen list as a report (.docx) in the layout of Decree 30/2020/NĐ-CP.</summary>
internal static class ExportRoundList
{
    internal static void Map(IEndpointRouteBuilder rounds) => rounds
        .MapGet("/{year:int}/{number:int}/list.docx", Handle)
        .WithName(nameof(ExportRoundList))
        .WithSummary("Export a round's frozen list (.docx)")
        .RequirePermission(Permissions.SeeReviewRounds)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<FileContentHttpResult, NotFound>> Handle(int year, int number, BudgetDbContext db, Letterheads heads, CancellationToken cancellationToken) =>
        await RoundFacts.Read(db, list => list.Year == year && list.Number == number, cancellationToken) is { } facts
            ? ExportFile.Docx(RoundListPapers.Document(facts, heads.On(facts.OpenedOn)), $"danh-sach-dot-{number}-{year}")
            : TypedResults.NotFound();
}
