using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Persistence;
using SonLa.Budget.Reallocations;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Exports;

/// <summary>Gives a reallocation as a plan (phương án, .docx) in the layout of Decree 30/2020/NĐ-CP.</summary>
internal static class ExportProposal
{
    internal static void Map(IEndpointRouteBuilder reallocations) => reallocations
        .MapGet("/{reallocationId:guid}/proposal.docx", Handle)
        .WithName(nameof(ExportProposal))
        .WithSummary("Export a reallocation's proposal (.docx)")
        .RequirePermission(Permissions.SeeReallocations)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<FileContentHttpResult, NotFound>> Handle(
        Guid reallocationId, BudgetDbContext db, ProgrammeRules rules, Letterheads heads, BusinessClock clock, CancellationToken cancellationToken) =>
        await ReallocationFacts.Read(db, reallocationId, rules, clock.Today, cancellationToken) is { } facts
            ? ExportFile.Docx(ReallocationPapers.Plan(facts, heads.On(facts.Day)), $"phuong-an-dot-{facts.Act.RoundNumber}-{facts.Act.Year}")
            : TypedResults.NotFound();
}
