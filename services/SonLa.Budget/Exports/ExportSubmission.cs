using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Persistence;
using SonLa.Budget.Reallocations;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Exports;

/// <summary>Gives the draft of a reallocation's submission (tờ trình, .docx) with the list and the plan as annexes.</summary>
internal static class ExportSubmission
{
    internal static void Map(IEndpointRouteBuilder reallocations) => reallocations
        .MapGet("/{reallocationId:guid}/submission.docx", Handle)
        .WithName(nameof(ExportSubmission))
        .WithSummary("Export the draft submission of a reallocation (.docx)")
        .RequirePermission(Permissions.SeeReallocations)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<FileContentHttpResult, NotFound>> Handle(
        Guid reallocationId, BudgetDbContext db, ProgrammeRules rules, Letterheads heads, BusinessClock clock, CancellationToken cancellationToken) =>
        await ReallocationFacts.Read(db, reallocationId, rules, clock.Today, cancellationToken) is { } facts
            ? ExportFile.Docx(ReallocationPapers.Submission(facts, heads.On(facts.Day)), $"to-trinh-dot-{facts.Act.RoundNumber}-{facts.Act.Year}")
            : TypedResults.NotFound();
}
