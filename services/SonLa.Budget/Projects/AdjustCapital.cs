using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Rounds;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Projects;

/// <summary>Adds to a project's capital plan, or takes back, by a document, from a day on.</summary>
internal static class AdjustCapital
{
    /// <param name="SourceCode">Funding source.</param>
    /// <param name="Year">Plan year.</param>
    /// <param name="AmountInDong">Whole đồng, not 0; negative takes back.</param>
    /// <param name="EffectiveOn">First day in force.</param>
    /// <param name="DocumentNumber">The deciding document.</param>
    /// <param name="OverridesDeadlineBy">Document that allows an adjustment after the year's last day (14/11 in 2024, II.4.1); null otherwise.</param>
    public sealed record Request(string SourceCode, int Year, decimal AmountInDong, DateOnly EffectiveOn, string DocumentNumber, string? OverridesDeadlineBy = null);

    public sealed record Response(Guid AllocationId, decimal CapitalInForceInDong, int Version);

    internal static void Map(IEndpointRouteBuilder projects) => projects
        .MapPost("/{projectId:guid}/capital", Handle)
        .WithName(nameof(AdjustCapital))
        .WithSummary("Adjust a project's capital plan")
        .RequirePermission(Permissions.ManageProjects)
        .WithIdempotency();

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        Guid projectId, Request request, RoundsInForce rounds, BudgetDbContext db, IEvents events, AuditScope audit, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        var capital = new ImportProjects.CapitalEntry(request.SourceCode, request.Year, request.AmountInDong, request.EffectiveOn, request.DocumentNumber);
        var input = new InputCheck()
            .LimitText(request.OverridesDeadlineBy, "overridesDeadlineBy", 100)
            .Require(request.AmountInDong != 0, "amountInDong", "Số tiền phải khác 0.", "The amount may not be 0.");
        CapitalInput.Check(input, capital, "", await db.Sources.Select(source => source.Code).ToHashSetAsync(cancellationToken));
        input.ThrowIfAny();
        if (await db.LockProject(projectId, cancellationToken) is not { } project)
        {
            return TypedResults.NotFound();
        }

        audit.Document = request.DocumentNumber;
        var entry = capital.By(caller.AccountId, clock.GetUtcNow(), (await rounds.Find(request.Year, cancellationToken))?.RequireInTime(clock.Today, request.OverridesDeadlineBy));
        project.RequireNew(entry);
        await RefuseMove(project, entry, db, cancellationToken);
        project.RequireUnderCeilings(entry);
        project.Allocate(entry);
        events.PublishCapital(project, [entry]);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created(
            $"/projects/{projectId}",
            new Response(entry.Id, project.CapitalInForce(request.Year, DateOnly.MaxValue), project.Version));
    }

    // What one document takes from a project and gives to another is a reallocation, which moves only after its decision (R82).
    private static async Task RefuseMove(InvestmentProject project, CapitalAllocation entry, BudgetDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('capital-document'), hashtext({entry.DocumentNumber}))", cancellationToken);

        // By the document as a whole: an amount that corrects the project's own earlier one is no move.
        var byDocument = entry.AmountInDong + project.Capital.Where(known => known.ReallocationId is null && known.DocumentNumber == entry.DocumentNumber && known.SourceCode == entry.SourceCode && known.Year == entry.Year).Sum(known => known.AmountInDong);
        var other = byDocument == 0 ? null : await db.Projects
            .Where(known => known.Id != project.Id)
            .Select(known => new { known.Code, Sum = known.Capital.Where(row => row.ReallocationId == null && row.DocumentNumber == entry.DocumentNumber && row.SourceCode == entry.SourceCode && row.Year == entry.Year).Sum(row => row.AmountInDong) })
            .Where(known => byDocument > 0 ? known.Sum < 0 : known.Sum > 0)
            .Select(known => known.Code)
            .FirstOrDefaultAsync(cancellationToken);
        if (other is not null)
        {
            throw new RuleViolationException("capital.is-a-reallocation", new(
                $"{entry.DocumentNumber} đã {(byDocument > 0 ? "thu hồi" : "giao thêm")} vốn nguồn {entry.SourceCode} năm {entry.Year} của dự án {other}; chuyển vốn giữa các dự án phải lập phương án điều chuyển và chờ quyết định.",
                $"{entry.DocumentNumber} has {(byDocument > 0 ? "taken back" : "given")} capital of source {entry.SourceCode} of {entry.Year} {(byDocument > 0 ? "from" : "to")} project {other}; to move capital between projects, draft a reallocation and have it decided."));
        }
    }
}
