using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Projects;

/// <summary>Takes over a list of projects with their funding sources and capital, all or nothing.</summary>
internal static class ImportProjects
{
    private const int MostProjects = 2000;

    public sealed record SourceEntry(string Code, string Name);

    /// <param name="SourceCode">Funding source.</param>
    /// <param name="Year">Plan year.</param>
    /// <param name="AmountInDong">Whole đồng.</param>
    /// <param name="EffectiveOn">First day in force.</param>
    /// <param name="DocumentNumber">The deciding document.</param>
    public sealed record CapitalEntry(string SourceCode, int Year, decimal AmountInDong, DateOnly EffectiveOn, string DocumentNumber);

    public sealed record ProjectEntry(string Code, string Name, string OwnerCode, int BeganInYear, string? Programme, IReadOnlyList<CapitalEntry> Capital);

    public sealed record Request(IReadOnlyList<SourceEntry> Sources, IReadOnlyList<ProjectEntry> Projects);

    public sealed record Response(int Sources, int Projects, int CapitalEntries);

    internal static void Map(IEndpointRouteBuilder projects) => projects
        .MapPost("/import", Handle)
        .WithName(nameof(ImportProjects))
        .WithSummary("Import projects with their capital")
        .RequirePermission(Permissions.ManageProjects)
        .WithIdempotency();

    private static async Task<Created<Response>> Handle(
        Request request, BudgetDbContext db, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        var sources = await db.Sources.Select(source => source.Code).ToHashSetAsync(cancellationToken);
        var added = request.Sources.Where(source => sources.Add(source.Code)).ToList();
        var owners = await db.Organisations.Select(organisation => organisation.Code).ToHashSetAsync(cancellationToken);
        Check(request, sources, owners);
        await RefuseKnown(request, db, cancellationToken);

        db.AddRange(added.Select(source => new FundingSource { Code = source.Code, Name = source.Name }));
        foreach (var entry in request.Projects)
        {
            db.Add(Begin(entry, clock.GetUtcNow(), caller.AccountId));
        }

        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created("/projects", new Response(added.Count, request.Projects.Count, request.Projects.Sum(project => project.Capital.Count)));
    }

    private static InvestmentProject Begin(ProjectEntry entry, DateTimeOffset now, Guid accountId)
    {
        var project = new InvestmentProject
        {
            Code = entry.Code,
            Name = entry.Name,
            OwnerCode = entry.OwnerCode,
            BeganInYear = entry.BeganInYear,
            Programme = entry.Programme,
        };
        foreach (var capital in entry.Capital)
        {
            project.Allocate(new()
            {
                SourceCode = capital.SourceCode,
                Year = capital.Year,
                AmountInDong = capital.AmountInDong,
                EffectiveOn = capital.EffectiveOn,
                DocumentNumber = capital.DocumentNumber,
                EnteredAt = now,
                EnteredBy = accountId,
            });
        }

        return project;
    }

    private static void Check(Request request, HashSet<string> sources, HashSet<string> owners)
    {
        var input = new InputCheck().Require(
            request.Projects.Count is >= 1 and <= MostProjects,
            "projects",
            $"Gửi từ 1 đến {MostProjects} dự án mỗi lần.",
            $"Send 1 to {MostProjects} projects at a time.");
        for (var index = 0; index < request.Sources.Count; index++)
        {
            input.RequireText(request.Sources[index].Code, $"sources[{index}].code", 40)
                .RequireText(request.Sources[index].Name, $"sources[{index}].name", 200);
        }

        var codes = new HashSet<string>();
        for (var index = 0; index < request.Projects.Count; index++)
        {
            var project = request.Projects[index];
            var path = $"projects[{index}]";
            input.RequireText(project.Code, $"{path}.code", 40)
                .RequireText(project.Name, $"{path}.name", 500)
                .LimitText(project.Programme, $"{path}.programme", 200)
                .Require(codes.Add(project.Code), $"{path}.code", "Mã dự án bị lặp trong danh sách; hãy bỏ dòng lặp.", "The project code occurs twice in the list; remove one.")
                .Require(owners.Contains(project.OwnerCode), $"{path}.ownerCode", "Không có đơn vị này; hãy dùng mã trong danh mục đơn vị.", "No such organisation; use a code of the organisation list.")
                .Require(project.BeganInYear is >= 1990 and <= 2100, $"{path}.beganInYear", "Năm khởi công phải từ 1990 đến 2100.", "The year must be from 1990 to 2100.");
            for (var entry = 0; entry < project.Capital.Count; entry++)
            {
                CapitalInput.Check(input, project.Capital[entry], $"{path}.capital[{entry}].", sources);
                input.Require(project.Capital[entry].AmountInDong >= 0, $"{path}.capital[{entry}].amountInDong", "Vốn giao ban đầu không được âm.", "Capital assigned at first may not be negative.");
            }
        }

        input.ThrowIfAny();
    }

    private static async Task RefuseKnown(Request request, BudgetDbContext db, CancellationToken cancellationToken)
    {
        var codes = request.Projects.Select(project => project.Code).ToList();
        var known = await db.Projects.Where(project => codes.Contains(project.Code)).Select(project => project.Code).Take(20).ToListAsync(cancellationToken);
        if (known.Count > 0)
        {
            throw new RuleViolationException("project.already-known", new(
                $"Các mã dự án đã có: {string.Join(", ", known)}; hãy bỏ khỏi danh sách hoặc điều chỉnh vốn của từng dự án.",
                $"These project codes exist already: {string.Join(", ", known)}; leave them out or adjust their capital one by one."));
        }
    }
}
