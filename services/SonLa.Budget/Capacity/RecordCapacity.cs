using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Capacity;

/// <summary>Enters advances, accepted volume, needs and medium-term ceilings of projects, all or nothing.</summary>
internal static class RecordCapacity
{
    private const int MostEntries = 5000;

    /// <param name="ProjectCode">The project.</param>
    /// <param name="Kind"><c>advance</c>, <c>accepted-volume</c>, <c>need</c> or <c>ceiling</c>.</param>
    /// <param name="SourceCode">Funding source; null only for a ceiling over all sources.</param>
    /// <param name="Year">Plan year; for a ceiling any year of its five-year period.</param>
    /// <param name="AmountInDong">Whole đồng, not 0; negative where an advance is recovered or a figure lowered.</param>
    /// <param name="On">Day from which it counts, not after today.</param>
    /// <param name="Reference">The document.</param>
    public sealed record Entry(string ProjectCode, string Kind, string? SourceCode, int Year, decimal AmountInDong, DateOnly On, string Reference);

    /// <param name="Entries">What is entered.</param>
    /// <param name="Sample">Whether the list is sample data; not kept.</param>
    /// <param name="Note">For readers of the file; not kept.</param>
    public sealed record Request(IReadOnlyList<Entry> Entries, bool Sample = false, string? Note = null);

    public sealed record Response(int Entries, int Projects);

    internal static void Map(IEndpointRouteBuilder app) => app
        .MapPost("/capacity-entries", Handle)
        .WithName(nameof(RecordCapacity))
        .WithSummary("Enter advances, accepted volume, needs and ceilings")
        .RequirePermission(Permissions.RecordCapacity)
        .WithIdempotency();

    private static async Task<Created<Response>> Handle(
        Request request, BudgetDbContext db, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        var codes = request.Entries.Select(entry => entry.ProjectCode).Distinct().ToList();
        var known = await db.Projects.Where(project => codes.Contains(project.Code)).Select(project => project.Code).ToHashSetAsync(cancellationToken);
        Check(request, known, await db.Sources.Select(source => source.Code).ToHashSetAsync(cancellationToken), clock.Today);
        var projects = await db.LockProjects(known, cancellationToken);
        for (var index = 0; index < request.Entries.Count; index++)
        {
            Record(projects[request.Entries[index].ProjectCode], request.Entries[index], $"entries[{index}]", clock.GetUtcNow(), caller.AccountId);
        }

        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created("/projects", new Response(request.Entries.Count, projects.Count));
    }

    private static void Record(InvestmentProject project, Entry entry, string path, DateTimeOffset now, Guid accountId)
    {
        var recorded = new CapacityEntry
        {
            Kind = entry.Kind,
            SourceCode = entry.SourceCode,
            Year = entry.Kind == CapacityKinds.Ceiling ? MediumTerm.BeginOf(entry.Year) : entry.Year,
            AmountInDong = entry.AmountInDong,
            On = entry.On,
            Reference = entry.Reference,
            EnteredAt = now,
            EnteredBy = accountId,
        };
        project.RequireNew(recorded, path);
        project.Record(recorded);
    }

    private static void Check(Request request, HashSet<string> projects, HashSet<string> sources, DateOnly today)
    {
        var entries = request.Entries;
        var input = new InputCheck().Require(
            entries.Count is >= 1 and <= MostEntries,
            "entries",
            $"Gửi từ 1 đến {MostEntries} dòng mỗi lần.",
            $"Send 1 to {MostEntries} entries at a time.")
            .LimitText(request.Note, "note", 2000);
        for (var index = 0; index < entries.Count; index++)
        {
            var (entry, path) = (entries[index], $"entries[{index}]");
            var allSources = entry.SourceCode is null;
            input.Require(projects.Contains(entry.ProjectCode), $"{path}.projectCode", "Không có dự án mang mã này; hãy kiểm tra mã hoặc nhập dự án trước.", "No project has this code; check it or import the project first.")
                .Require(CapacityKinds.All.Contains(entry.Kind), $"{path}.kind", $"Loại phải là {string.Join(", ", CapacityKinds.All)}.", $"The kind must be {string.Join(", ", CapacityKinds.All)}.")
                .Require(!allSources || entry.Kind == CapacityKinds.Ceiling, $"{path}.sourceCode", "Hãy ghi nguồn vốn; chỉ trần trung hạn mới có thể chung cho mọi nguồn.", "Name the funding source; only a ceiling can be over all sources.")
                .Require(entry.AmountInDong != 0, $"{path}.amountInDong", "Số tiền phải khác 0.", "The amount may not be 0.")
                .Require(entry.On <= today, $"{path}.on", "Ngày không được sau hôm nay.", "The day may not be after today.")
                .RequireText(entry.Reference, $"{path}.reference", 200);
            CapitalInput.Amount(input, entry.AmountInDong, $"{path}.amountInDong");
            CapitalInput.Year(input, entry.Year, $"{path}.year");
            if (entry.SourceCode is { } source)
            {
                CapitalInput.Source(input, source, $"{path}.sourceCode", sources);
            }
        }

        input.ThrowIfAny();
    }
}
