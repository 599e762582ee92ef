using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Capacity;

/// <summary>Enters what the Prime Minister assigns to the province, or lowers it by a later document.</summary>
internal static class AssignCapital
{
    private const int MostEntries = 2000;

    /// <param name="SourceCode">Funding source.</param>
    /// <param name="Year">Plan year.</param>
    /// <param name="Programme">Where the document assigns to a programme; null otherwise and where it names a project.</param>
    /// <param name="ProjectCode">Where the document names a project; null otherwise.</param>
    /// <param name="AmountInDong">Whole đồng, not 0; negative where a later document lowers it.</param>
    /// <param name="EffectiveOn">First day in force.</param>
    /// <param name="DocumentNumber">The deciding document.</param>
    public sealed record Entry(string SourceCode, int Year, string? Programme, string? ProjectCode, decimal AmountInDong, DateOnly EffectiveOn, string DocumentNumber);

    /// <param name="Entries">What is entered.</param>
    /// <param name="Sample">Whether the list is sample data; not kept.</param>
    /// <param name="Note">For readers of the file; not kept.</param>
    public sealed record Request(IReadOnlyList<Entry> Entries, bool Sample = false, string? Note = null);

    public sealed record Response(IReadOnlyList<Guid> EntryIds);

    internal static void Map(IEndpointRouteBuilder app) => app
        .MapPost("/assigned-capital", Handle)
        .WithName(nameof(AssignCapital))
        .WithSummary("Enter capital assigned by the Prime Minister")
        .RequirePermission(Permissions.ManageProjects)
        .WithIdempotency();

    private static async Task<Created<Response>> Handle(
        Request request, BudgetDbContext db, IEvents events, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        var codes = request.Entries.Select(entry => entry.ProjectCode).OfType<string>().Distinct().ToList();
        var ids = await db.Projects.Where(project => codes.Contains(project.Code)).ToDictionaryAsync(project => project.Code, project => project.Id, cancellationToken);
        var sources = await db.Sources.Select(source => source.Code).ToHashSetAsync(cancellationToken);
        var input = new InputCheck().Require(
            request.Entries.Count is >= 1 and <= MostEntries,
            "entries",
            $"Gửi từ 1 đến {MostEntries} dòng mỗi lần.",
            $"Send 1 to {MostEntries} entries at a time.")
            .LimitText(request.Note, "note", 2000);
        for (var index = 0; index < request.Entries.Count; index++)
        {
            var (entry, path) = (request.Entries[index], $"entries[{index}]");
            CapitalInput.Check(input, new(entry.SourceCode, entry.Year, entry.AmountInDong, entry.EffectiveOn, entry.DocumentNumber), $"{path}.", sources);
            input.Require(entry.AmountInDong != 0, $"{path}.amountInDong", "Số tiền phải khác 0.", "The amount may not be 0.")
                .LimitText(entry.Programme, $"{path}.programme", 200)
                .Require(entry.ProjectCode is null || ids.ContainsKey(entry.ProjectCode), $"{path}.projectCode", "Không có dự án mang mã này; hãy kiểm tra mã.", "No project has this code; check it.")
                .Require(entry.ProjectCode is null || entry.Programme is null, $"{path}.programme", "Đã ghi dự án thì không ghi chương trình; chương trình lấy theo dự án.", "Where the project is named the programme follows from it; leave it out.");
        }

        input.ThrowIfAny();
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('assigned-capital'))", cancellationToken);
        var years = request.Entries.Select(entry => entry.Year).Distinct().ToList();
        var known = await db.AssignedCapital.AsNoTracking().Where(entry => years.Contains(entry.Year)).ToListAsync(cancellationToken);
        var book = new AssignedBook(known);
        var assigned = request.Entries.Select(entry => new AssignedCapital
        {
            SourceCode = entry.SourceCode,
            Year = entry.Year,
            Programme = entry.Programme,
            ProjectId = entry.ProjectCode is { } code ? ids[code] : null,
            AmountInDong = entry.AmountInDong,
            EffectiveOn = entry.EffectiveOn,
            DocumentNumber = entry.DocumentNumber,
            EnteredAt = clock.GetUtcNow(),
            EnteredBy = caller.AccountId,
        }).ToList();
        for (var index = 0; index < assigned.Count; index++)
        {
            book.Enter(assigned[index], input, $"entries[{index}]");
        }

        book.RequireSums(input);
        input.ThrowIfAny();
        db.AddRange(assigned);
        var codeOf = ids.ToDictionary(project => project.Value, project => project.Key);
        foreach (var year in assigned.GroupBy(entry => entry.Year).OrderBy(year => year.Key))
        {
            events.Publish(Told(year.Key, [.. year], known.Count(entry => entry.Year == year.Key), codeOf));
        }

        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created("/assigned-capital", new Response([.. assigned.Select(entry => entry.Id)]));
    }

    // The lock on the book makes the count of the year's entries its version.
    private static CapitalAssigned Told(int year, IReadOnlyList<AssignedCapital> entries, int before, Dictionary<Guid, string> codeOf) => new()
    {
        PlanYear = year,
        Entries =
        [
            .. entries.Select(entry => new AssignedAmount
            {
                EntryId = entry.Id,
                SourceCode = entry.SourceCode,
                Programme = entry.Programme,
                ProjectId = entry.ProjectId,
                ProjectCode = entry.ProjectId is { } project ? codeOf[project] : null,
                AmountInDong = entry.AmountInDong,
                EffectiveOn = entry.EffectiveOn,
                DocumentNumber = entry.DocumentNumber,
            }),
        ],
        EntriesOfYear = before + entries.Count,
        EnteredAt = entries[0].EnteredAt,
        Version = before + entries.Count,
    };
}
