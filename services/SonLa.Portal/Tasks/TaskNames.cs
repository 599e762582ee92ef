using System.Security.Claims;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Portal.Tasks;

/// <summary>What states and roles of tasks are called, and who is shown the head's forms; what may be done is decided by Reporting.</summary>
internal static class TaskNames
{
    internal static readonly string[] States = ["overdue", "due-soon", "not-reported", "not-started", "in-progress", "waiting", "requested", "done", "done-well", "not-done", "withdrawn"];

    internal static string Role(string role) => role switch
    {
        "lead" => Say("Chủ trì", "Lead"),
        "coordinator" => Say("Phối hợp", "Coordinator"),
        "evaluator" => Say("Đánh giá", "Evaluator"),
        _ => Say("Theo dõi", "Monitor"),
    };

    internal static bool DirectsTasks(this ClaimsPrincipal person) =>
        new[] { Roles.OrganisationHead, Roles.District, Roles.Planning, Roles.Finance, Roles.UbndOffice, Roles.HomeAffairs }.Any(person.IsInRole);

    internal static bool ReportsOnTasks(this ClaimsPrincipal person) => person.DirectsTasks() || person.IsInRole(Roles.Specialist);

    internal static bool SeesAllTasks(this ClaimsPrincipal person) => new[] { Roles.Chairman, Roles.UbndOffice, Roles.Planning }.Any(person.IsInRole);
}
