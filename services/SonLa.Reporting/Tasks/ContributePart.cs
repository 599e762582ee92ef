using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Tasks;

/// <summary>A coordinator tells the leads of a task what it has done for it in a period; again, where it has changed.</summary>
internal static class ContributePart
{
    public sealed record Request
    {
        /// <summary>Code of a period of the task's year that has begun.</summary>
        public required string Period { get; init; }

        public required string Text { get; init; }
    }

    public sealed record Response(Guid StatementId, Guid TaskId, string OrganisationCode, DateOnly PeriodEndsOn, int Number, DateTimeOffset StatedAt, Guid EventMessageId);

    internal static void Map(IEndpointRouteBuilder tasks) => tasks.MapPost("/{taskId:guid}/contributions", Handle)
        .WithName(nameof(ContributePart))
        .WithSummary("Contribute a coordinator's part to a task")
        .RequirePermission(Permissions.ReportOnTasks)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<Response>, NotFound>> Handle(Guid taskId, Request request, TaskSaying saying, CancellationToken cancellationToken) =>
        await saying.Take(taskId, TaskRole.Coordinator, new(request.Period, null, request.Text, null), cancellationToken) is { } said
            ? TypedResults.Created($"/tasks/{taskId}", new Response(said.StatementId, taskId, said.OrganisationCode, said.PeriodEndsOn, said.Number, said.StatedAt, said.EventMessageId))
            : TypedResults.NotFound();
}
