using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Estimates;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget.ThriftChecks;

/// <summary>Lists the thrift checks of a year under their directive, withdrawn ones with the reason, and what the others come to.</summary>
internal static class ListThriftChecks
{
    /// <param name="WithdrawnBecause">Null for a check that counts.</param>
    public sealed record CheckLine(
        Guid CheckId,
        string Directive,
        string OrganisationCode,
        string? OrganisationName,
        DateOnly CheckedOn,
        string Subject,
        string Finding,
        decimal WasteInDong,
        decimal RecoveredInDong,
        string DocumentNumber,
        DateTimeOffset RecordedAt,
        string? WithdrawnBecause);

    /// <param name="Directive">The directive in force for the year; null where the data name none.</param>
    /// <param name="Organisations">Organisations that were checked.</param>
    /// <param name="WasteInDong">Of the checks that count.</param>
    /// <param name="RecoveredInDong">Of the checks that count.</param>
    public sealed record Response(int Year, BudgetRules.ThriftDirective? Directive, int Organisations, decimal WasteInDong, decimal RecoveredInDong, IReadOnlyList<CheckLine> Checks);

    internal static void Map(IEndpointRouteBuilder checks) => checks
        .MapGet("", Handle)
        .WithName(nameof(ListThriftChecks))
        .WithSummary("List the thrift checks of a year")
        .RequirePermission(Permissions.SeeThriftChecks);

    private static async Task<Ok<Response>> Handle(int year, BudgetShelf shelf, BudgetDbContext db, CancellationToken cancellationToken)
    {
        var input = new InputCheck();
        CapitalInput.Year(input, year, "year");
        input.ThrowIfAny();
        var lines = await db.ThriftChecks.AsNoTracking()
            .Where(check => check.Year == year)
            .OrderBy(check => check.CheckedOn).ThenBy(check => check.Id)
            .Select(check => new CheckLine(
                check.Id,
                check.Directive,
                check.OrganisationCode,
                db.Organisations.Where(organisation => organisation.Code == check.OrganisationCode).Select(organisation => organisation.Name).FirstOrDefault(),
                check.CheckedOn,
                check.Subject,
                check.Finding,
                check.WasteInDong,
                check.RecoveredInDong,
                check.DocumentNumber,
                check.RecordedAt,
                db.ThriftWithdrawals.Where(withdrawal => withdrawal.CheckId == check.Id).Select(withdrawal => withdrawal.Reason).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        var counting = lines.Where(line => line.WithdrawnBecause is null).ToList();
        return TypedResults.Ok(new Response(
            year,
            shelf.Find(year)?.Thrift,
            counting.Select(line => line.OrganisationCode).Distinct().Count(),
            counting.Sum(line => line.WasteInDong),
            counting.Sum(line => line.RecoveredInDong),
            lines));
    }
}
