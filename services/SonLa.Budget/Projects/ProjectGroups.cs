namespace SonLa.Budget.Projects;

/// <summary>Groups of projects (nhóm dự án) by the Law on Public Investment: of national importance, A, B and C.</summary>
internal static class ProjectGroups
{
    internal static readonly string[] All = ["national", "a", "b", "c"];
}
