using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Projects;

/// <summary>Corrects a project's programme and group, with the reason; every earlier state stays on record.</summary>
internal static class CorrectClassification
{
    /// <param name="Programme">The programme it belongs to, or null for none.</param>
    /// <param name="Group"><c>national</c>, <c>a</c>, <c>b</c>, <c>c</c>, or null where it is not known.</param>
    /// <param name="Reason">Why it is corrected.</param>
    /// <param name="DocumentNumber">The decision that classifies the project; null where a slip of entry is mended.</param>
    public sealed record Request(string? Programme, string? Group, string Reason, string? DocumentNumber = null);

    public sealed record Response(string? Programme, string? Group, int Version);

    internal static void Map(IEndpointRouteBuilder projects) => projects
        .MapPost("/{projectId:guid}/classification", Handle)
        .WithName(nameof(CorrectClassification))
        .WithSummary("Correct a project's programme and group")
        .RequirePermission(Permissions.ManageProjects)
        .WithIdempotency();

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid projectId, Request request, BudgetDbContext db, IEvents events, AuditScope audit, Caller caller, BusinessClock clock, HttpContext context, CancellationToken cancellationToken)
    {
        var (programme, group, document) = (Blank(request.Programme), Blank(request.Group), Blank(request.DocumentNumber));
        new InputCheck()
            .LimitText(programme, "programme", 200)
            .Require(group is null || ProjectGroups.All.Contains(group), "group", $"Nhóm phải là {string.Join(", ", ProjectGroups.All)}, hoặc bỏ trống.", $"The group must be {string.Join(", ", ProjectGroups.All)}, or be left out.")
            .RequireText(request.Reason, "reason", 500)
            .LimitText(document, "documentNumber", 100)
            .ThrowIfAny();
        await db.Database.ExecuteSqlAsync($"select 1 from investment_projects where id = {projectId} for update", cancellationToken);
        if (await db.Projects.SingleOrDefaultAsync(candidate => candidate.Id == projectId, cancellationToken) is not { } project)
        {
            return TypedResults.NotFound();
        }

        Versioned.Require(context, project.Version);
        audit.Document = document;
        project.Classify(programme, group, request.Reason, document, clock.GetUtcNow(), caller.AccountId);
        events.Publish(new ProjectClassified
        {
            ProjectId = project.Id,
            ProjectCode = project.Code,
            ProjectName = project.Name,
            OwnerCode = project.OwnerCode,
            Programme = project.Programme,
            Group = project.Group,
            ClassifiedAt = clock.GetUtcNow(),
            Version = project.Version,
        });
        await db.SaveChangesAsync(cancellationToken);
        Versioned.Stamp(context, project.Version);
        return TypedResults.Ok(new Response(project.Programme, project.Group, project.Version));
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
