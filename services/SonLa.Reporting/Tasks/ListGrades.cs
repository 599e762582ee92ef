using Microsoft.AspNetCore.Http.HttpResults;

namespace SonLa.Reporting.Tasks;

/// <summary>Lists the grades by which the province judges tasks.</summary>
internal static class ListGrades
{
    public sealed record Response(string Source, IReadOnlyList<GradeLine> Items);

    /// <param name="Code">Stable name.</param>
    /// <param name="Vi">In Vietnamese.</param>
    /// <param name="En">In English.</param>
    /// <param name="Final">Nothing further is to be reported after it.</param>
    /// <param name="NeedsReason">A reason must be given.</param>
    public sealed record GradeLine(string Code, string Vi, string En, bool Final, bool NeedsReason);

    internal static void Map(IEndpointRouteBuilder tasks) => tasks.MapGet("/grades", Handle)
        .WithName(nameof(ListGrades))
        .WithSummary("List the grades of tasks");

    private static Ok<Response> Handle(TaskRules rules) =>
        TypedResults.Ok(new Response(rules.Source, [.. rules.Grades.Select(grade => new GradeLine(grade.Code, grade.Vi, grade.En, grade.Final, grade.NeedsReason))]));
}
