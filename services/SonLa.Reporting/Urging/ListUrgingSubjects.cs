using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Urging;

/// <summary>Lists what an organisation can be urged about: late reports, measures and tasks that it leads.</summary>
internal static class ListUrgingSubjects
{
    public sealed record ObligationLine(Guid ObligationId, string Title, string Period, DateTimeOffset DueAt);

    public sealed record MeasureLine(string MeasureCode, string IndicatorOrdinal, string? Part, string Name);

    public sealed record TaskLine(Guid TaskId, string Section, string Text);

    public sealed record Response(string OrganisationCode, IReadOnlyList<ObligationLine> Obligations, IReadOnlyList<MeasureLine> Measures, IReadOnlyList<TaskLine> Tasks);

    internal static void Map(IEndpointRouteBuilder notes) => notes.MapGet("/subjects", Handle)
        .WithName(nameof(ListUrgingSubjects))
        .WithSummary("List what an organisation can be urged about")
        .RequirePermission(Permissions.IssueUrgings);

    private static async Task<Ok<Response>> Handle(string organisation, UrgingSubjects subjects, CancellationToken cancellationToken)
    {
        new InputCheck().RequireText(organisation, "organisation", 100).ThrowIfAny();
        var late = await subjects.LateOf(organisation, cancellationToken);
        var measures = await subjects.MeasuresOf(organisation, cancellationToken);
        var tasks = await subjects.TasksOf(organisation, cancellationToken);
        return TypedResults.Ok(new Response(
            organisation,
            [.. late.Select(one => new ObligationLine(one.ObligationId, one.Title, one.Period, one.DueAt))],
            [.. measures.Select(measure => new MeasureLine(measure.Code, measure.IndicatorOrdinal, measure.Part, measure.Name))],
            [.. tasks.Select(task => new TaskLine(task.TaskId, task.Section, task.Text))]));
    }
}
