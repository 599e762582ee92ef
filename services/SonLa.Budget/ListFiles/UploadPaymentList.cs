using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.ListFiles;

/// <summary>Takes a list of the treasury's payments in as a file (.xlsx or .csv) and has it checked.</summary>
internal static class UploadPaymentList
{
    internal static void Map(IEndpointRouteBuilder imports) => imports
        .MapPost("/disbursements", Handle)
        .WithName(nameof(UploadPaymentList))
        .WithSummary("Hand in a list of payments as a file")
        .RequirePermission(Permissions.PostDisbursements)
        .TakesFile();

    private static Task<Results<Accepted<ShownImport>, Ok<ShownImport>>> Handle(
        HttpContext context, int year, string? fileName, BudgetDbContext db, Caller caller, BusinessClock clock, ImportBell bell) =>
        TakingIn.TakeIn(ImportKinds.Disbursements, context, year, fileName, db, caller, clock, bell);
}
