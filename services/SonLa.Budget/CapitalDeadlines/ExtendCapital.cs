using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.CapitalDeadlines;

/// <summary>Enters until when a decision lets capital be disbursed (kéo dài thời gian giải ngân), all or nothing.</summary>
internal static class ExtendCapital
{
    private const int MostEntries = 2000;

    /// <param name="ProjectCode">The project.</param>
    /// <param name="SourceCode">Funding source of capital that it has.</param>
    /// <param name="Year">Plan year of that capital.</param>
    /// <param name="Until">Last day, after the end that the law sets.</param>
    /// <param name="DecidedOn">Day of the decision, not after today.</param>
    /// <param name="DocumentNumber">The decision.</param>
    public sealed record Entry(string ProjectCode, string SourceCode, int Year, DateOnly Until, DateOnly DecidedOn, string DocumentNumber);

    public sealed record Request(IReadOnlyList<Entry> Entries);

    public sealed record Response(int Entries);

    internal static void Map(IEndpointRouteBuilder app) => app
        .MapPost("/capital-extensions", Handle)
        .WithName(nameof(ExtendCapital))
        .WithSummary("Extend the time in which capital may be disbursed")
        .RequirePermission(Permissions.ManageProjects)
        .WithIdempotency();

    private static async Task<Created<Response>> Handle(
        Request request, CapitalEnds ends, BudgetDbContext db, AuditScope audit, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        var codes = request.Entries.Select(entry => entry.ProjectCode).Where(code => !code.Contains('\0', StringComparison.Ordinal)).Distinct().ToList();
        var projects = await db.Projects.Where(project => codes.Contains(project.Code)).Include(project => project.Capital).ToDictionaryAsync(project => project.Code, cancellationToken);
        Check(request.Entries, projects, ends, clock.Today);
        audit.Document = request.Entries[0].DocumentNumber;
        db.AddRange(request.Entries.Select(entry => new CapitalExtension
        {
            ProjectId = projects[entry.ProjectCode].Id,
            SourceCode = entry.SourceCode,
            Year = entry.Year,
            Until = entry.Until,
            DecidedOn = entry.DecidedOn,
            DocumentNumber = entry.DocumentNumber,
            EnteredAt = clock.GetUtcNow(),
            EnteredBy = caller.AccountId,
        }));
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created("/capital-deadlines", new Response(request.Entries.Count));
    }

    private static void Check(IReadOnlyList<Entry> entries, Dictionary<string, InvestmentProject> projects, CapitalEnds ends, DateOnly today)
    {
        var input = new InputCheck().Require(entries.Count is >= 1 and <= MostEntries, "entries", $"Gửi từ 1 đến {MostEntries} dòng mỗi lần.", $"Send 1 to {MostEntries} entries at a time.");
        for (var index = 0; index < entries.Count; index++)
        {
            var (entry, path) = (entries[index], $"entries[{index}]");
            var project = projects.GetValueOrDefault(entry.ProjectCode);
            var end = entry.Year is >= 2000 and <= 2100 ? ends.Of(entry.Year)?.End.Of(entry.Year) : null;
            CapitalInput.Year(input, entry.Year, $"{path}.year");
            input.Require(project is not null, $"{path}.projectCode", "Không có dự án mang mã này; hãy kiểm tra mã.", "No project has this code; check it.")
                .Require(project is null || project.Capital.Any(capital => capital.Year == entry.Year && capital.SourceCode == entry.SourceCode), $"{path}.sourceCode", "Dự án không có vốn của nguồn và năm này.", "The project has no capital of this source and year.")
                .Require(end is null || entry.Until > end, $"{path}.until", $"Phải sau {end:dd/MM/yyyy}, hạn theo quy định.", $"Must be after {end:dd/MM/yyyy}, the end by the rule.")
                .Require(entry.Until.Year <= entry.Year + 5, $"{path}.until", "Quá xa năm kế hoạch; hãy kiểm tra ngày.", "Too far from the plan year; check the day.")
                .Require(entry.DecidedOn <= today, $"{path}.decidedOn", "Ngày quyết định không được sau hôm nay.", "The decision may not be dated after today.")
                .RequireText(entry.DocumentNumber, $"{path}.documentNumber", 100);
        }

        input.ThrowIfAny();
    }
}
