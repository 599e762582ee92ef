using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Tasks;

/// <summary>The slices of tasks.</summary>
internal static class TaskEndpoints
{
    internal static void MapTaskEndpoints(this IEndpointRouteBuilder app)
    {
        var tasks = app.MapGroup("/tasks").WithTags("Tasks").RequirePermission(Permissions.ReadReporting);
        ListTasks.Map(tasks);
        ListGrades.Map(tasks);
        ListTaskPersons.Map(tasks);
        GetTask.Map(tasks);
        GetResponsible.Map(tasks);
        AcknowledgeTask.Map(tasks);
        ReportProgress.Map(tasks);
        ContributePart.Map(tasks);
        EvaluateTask.Map(tasks);
        HandOnTask.Map(tasks);
        TakeBackTask.Map(tasks);
        RecordTaskEvent.Map(tasks);
        DeriveTask.Map(tasks);
        ChangeOwnTask.Map(tasks);
        ListPeriodTasks.Map(app.MapGroup("/periods").WithTags("Tasks").RequirePermission(Permissions.ReadReporting));
    }
}
