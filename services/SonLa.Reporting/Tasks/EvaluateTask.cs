using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Tasks;

/// <summary>An evaluator, or the office of the UBND, judges how a task was carried out in a period, beside what the leads say of it and never instead.</summary>
internal static class EvaluateTask
{
    public sealed record Request
    {
        /// <summary>Code of a period of the task's year that has begun.</summary>
        public required string Period { get; init; }

        /// <summary>Code of one of the province's grades.</summary>
        public required string Grade { get; init; }

        public required string Text { get; init; }

        /// <summary>Why, where the grade needs a reason.</summary>
        public string? Reason { get; init; }
    }

    public sealed record Response(Guid StatementId, Guid TaskId, string OrganisationCode, DateOnly PeriodEndsOn, int Number, string? Grade, DateTimeOffset StatedAt, Guid EventMessageId);

    internal static void Map(IEndpointRouteBuilder tasks) => tasks.MapPost("/{taskId:guid}/evaluations", Handle)
        .WithName(nameof(EvaluateTask))
        .WithSummary("Evaluate a task")
        .RequirePermission(Permissions.ReportOnTasks)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<Response>, NotFound>> Handle(Guid taskId, Request request, TaskSaying saying, CancellationToken cancellationToken) =>
        await saying.Take(taskId, TaskRole.Evaluator, new(request.Period, request.Grade, request.Text, request.Reason), cancellationToken) is { } said
            ? TypedResults.Created($"/tasks/{taskId}", new Response(said.StatementId, taskId, said.OrganisationCode, said.PeriodEndsOn, said.Number, said.Grade, said.StatedAt, said.EventMessageId))
            : TypedResults.NotFound();
}
