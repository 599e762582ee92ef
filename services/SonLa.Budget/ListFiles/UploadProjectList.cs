using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.ListFiles;

/// <summary>Takes a list of projects with capital, needs and ceilings in as a file (.xlsx or .csv) and has it checked.</summary>
internal static class UploadProjectList
{
    internal static void Map(IEndpointRouteBuilder imports) => imports
        .MapPost("/projects", Handle)
        .WithName(nameof(UploadProjectList))
        .WithSummary("Hand in a list of projects as a file")
        .RequirePermission(Permissions.ManageProjects)
        .TakesFile();

    private static Task<Results<Accepted<ShownImport>, Ok<ShownImport>>> Handle(
        HttpContext context, int year, string? fileName, BudgetDbContext db, Caller caller, BusinessClock clock, ImportBell bell) =>
        TakingIn.TakeIn(ImportKinds.Projects, context, year, fileName, db, caller, clock, bell);
}
