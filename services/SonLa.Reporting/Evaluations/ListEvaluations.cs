using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Evaluations;

/// <summary>Lists the evaluations of a period or of one organisation, as last judged.</summary>
internal static class ListEvaluations
{
    public sealed record Filter(string? Period, string? Kind, string? Organisation, int? Limit, string? Cursor);

    public sealed record Response(Guid EvaluationId, string Period, string SubjectKind, string? OrganisationCode, string? MeasureCode, string SubjectName, string? Position, int Version, Grade Progress, Grade Quality, decimal? Score, string? ScoreReason, DateTimeOffset JudgedAt, string JudgedByName);

    internal static void Map(IEndpointRouteBuilder evaluations) => evaluations.MapGet("", Handle)
        .WithName(nameof(ListEvaluations))
        .WithSummary("List evaluations by period, kind of subject and organisation");

    private static async Task<Ok<Page<Response>>> Handle([AsParameters] Filter filter, ReportingDbContext db, Caller caller, CancellationToken cancellationToken)
    {
        var limit = Paging.Limit(filter.Limit);
        var period = filter.Period is null ? null : ReportingPeriod.Parse(filter.Period).Code;
        new InputCheck()
            .Require(filter.Kind is null || EvaluationSubject.All.Contains(filter.Kind), "kind", $"Hãy dùng một trong: {string.Join(", ", EvaluationSubject.All)}.", $"Use one of: {string.Join(", ", EvaluationSubject.All)}.")
            .LimitText(filter.Organisation, "organisation", 100)
            .ThrowIfAny();
        var after = EvaluationCursor.Read(filter.Cursor);
        var rows = await db.Evaluations.AsNoTracking()
            .VisibleTo(caller)
            .Where(one => period == null || one.Period == period)
            .Where(one => filter.Kind == null || one.SubjectKind == filter.Kind)
            .Where(one => filter.Organisation == null || one.OrganisationCode == filter.Organisation)
            .Where(one => after == null || one.EvaluationId.CompareTo(after.Value) > 0)
            .Join(db.EvaluationVersions, one => new { one.EvaluationId, Number = one.Version }, version => new { version.EvaluationId, version.Number }, (one, version) => new { one, version })
            .OrderBy(row => row.one.EvaluationId)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Paging.Of(rows.ConvertAll(row => Of(row.one, row.version)), limit, last => $"{last.EvaluationId:N}"));
    }

    private static Response Of(Evaluation one, EvaluationVersion version) => new(
        one.EvaluationId,
        one.Period,
        one.SubjectKind,
        one.OrganisationCode,
        one.MeasureCode,
        one.SubjectName,
        one.Position,
        one.Version,
        version.Judgement.Progress.Grade,
        version.Judgement.Quality.Grade,
        version.Score.Value,
        version.Score.Reason,
        version.JudgedAt,
        version.JudgedByName);
}
