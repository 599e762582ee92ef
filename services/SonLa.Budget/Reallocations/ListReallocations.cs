using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget.Reallocations;

/// <summary>Lists the reallocations of a plan year.</summary>
internal static class ListReallocations
{
    public sealed record Line(
        Guid ReallocationId, int RoundNumber, string State, decimal MovedInDong, DateTimeOffset DraftedAt, DateTimeOffset? SubmittedAt, string? DecisionNumber, DateOnly? DecidedOn, string? VoidingNumber);

    public sealed record Response(int Year, IReadOnlyList<Line> Reallocations);

    internal static void Map(IEndpointRouteBuilder reallocations) => reallocations
        .MapGet("", Handle)
        .WithName(nameof(ListReallocations))
        .WithSummary("List the reallocations of a year")
        .RequirePermission(Permissions.SeeReallocations);

    private static async Task<Ok<Response>> Handle(int year, BudgetDbContext db, CancellationToken cancellationToken)
    {
        var input = new InputCheck();
        CapitalInput.Year(input, year, "year");
        input.ThrowIfAny();
        var found = await db.Reallocations.AsNoTracking().Where(act => act.Year == year).OrderByDescending(act => act.Id)
            .Select(act => new { Act = act, Moved = act.Lines.Where(line => line.AmountInDong > 0).Sum(line => line.AmountInDong) })
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new Response(year, [
            .. found.Select(row => new Line(row.Act.Id, row.Act.RoundNumber, row.Act.State, row.Moved, row.Act.DraftedAt, row.Act.SubmittedAt, row.Act.Decision?.DocumentNumber, row.Act.Decision?.On, row.Act.Voiding?.DocumentNumber)),
        ]));
    }
}
