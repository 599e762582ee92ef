using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Budget;
using SonLa.Reporting.Persistence;

namespace SonLa.Reporting.Investment;

/// <summary>What an investment project was called and which programme paid for it from a version on, as Budget told of it.</summary>
internal sealed class ProjectVersion
{
    public required Guid ProjectId { get; init; }

    /// <summary>Version of the project in Budget.</summary>
    public required int Version { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Null for none.</summary>
    public required string? Programme { get; init; }

    /// <summary>Business instant at which it became known here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Place in the history of everything that a consolidation reads.</summary>
    public long Sequence { get; private set; }

    public static ProjectVersion Of(CapitalAllocated told, DateTimeOffset now) =>
        new() { ProjectId = told.ProjectId, Version = told.Version, Code = told.ProjectCode, Name = told.ProjectName, Programme = told.Programme, RecordedAt = now };

    public static ProjectVersion Of(ProjectClassified told, DateTimeOffset now) =>
        new() { ProjectId = told.ProjectId, Version = told.Version, Code = told.ProjectCode, Name = told.ProjectName, Programme = told.Programme, RecordedAt = now };
}

internal static class ProjectVersions
{
    /// <summary>Keeps it unless it is known: one version can be told by several events at once, one for each plan year.</summary>
    public static Task Keep(this ReportingDbContext db, ProjectVersion version, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        insert into project_versions (project_id, version, code, name, programme, recorded_at)
        values ({version.ProjectId}, {version.Version}, {version.Code}, {version.Name}, {version.Programme}, {version.RecordedAt})
        on conflict do nothing
        """,
        cancellationToken);
}
