namespace SonLa.Budget.Projects;

/// <summary>What can be done with projects.</summary>
internal static class ProjectEndpoints
{
    internal static void MapProjectEndpoints(this IEndpointRouteBuilder app)
    {
        var projects = app.MapGroup("/projects").WithTags("Projects");
        ImportProjects.Map(projects);
        ListProjects.Map(projects);
        GetProject.Map(projects);
        AdjustCapital.Map(projects);
        CorrectClassification.Map(projects);
        DisburseCapital.Map(projects);
        ReverseDisbursement.Map(projects);
        ImportDisbursements.Map(projects);
    }
}
