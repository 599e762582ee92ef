using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
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
    /// <param name="AmountInDong">Whole đồng; negative where a later document takes capital back.</param>
    /// <param name="EffectiveOn">First day in force.</param>
    /// <param name="DocumentNumber">The deciding document.</param>
    public sealed record CapitalEntry(string SourceCode, int Year, decimal AmountInDong, DateOnly EffectiveOn, string DocumentNumber)
    {
        internal CapitalAllocation By(Guid accountId, DateTimeOffset now, string? overridesDeadlineBy = null) => new()
        {
            SourceCode = SourceCode,
            Year = Year,
            AmountInDong = AmountInDong,
            EffectiveOn = EffectiveOn,
            DocumentNumber = DocumentNumber,
            OverridesDeadlineBy = overridesDeadlineBy,
            EnteredAt = now,
            EnteredBy = accountId,
        };
    }

    /// <param name="Code">Unique in the province.</param>
    /// <param name="Name">As the deciding document has it.</param>
    /// <param name="OwnerCode">The organisation that answers for it (chủ đầu tư).</param>
    /// <param name="BeganInYear">Makes it carried over in every later year.</param>
    /// <param name="Programme">The programme it belongs to, or null.</param>
    /// <param name="Capital">Entries of its capital plan.</param>
    /// <param name="Group"><c>national</c>, <c>a</c>, <c>b</c> or <c>c</c>; null where not recorded.</param>
    public sealed record ProjectEntry(string Code, string Name, string OwnerCode, int BeganInYear, string? Programme, IReadOnlyList<CapitalEntry> Capital, string? Group = null);

    /// <param name="Sources">Funding sources that the capital names; those that are known already may be repeated.</param>
    /// <param name="Projects">The projects.</param>
    /// <param name="Sample">Whether the list is sample data; not kept.</param>
    /// <param name="Note">For readers of the file; not kept.</param>
    public sealed record Request(IReadOnlyList<SourceEntry> Sources, IReadOnlyList<ProjectEntry> Projects, bool Sample = false, string? Note = null);

    public sealed record Response(int Sources, int Projects, int CapitalEntries);

    internal static void Map(IEndpointRouteBuilder projects) => projects
        .MapPost("/import", Handle)
        .WithName(nameof(ImportProjects))
        .WithSummary("Import projects with their capital")
        .RequirePermission(Permissions.ManageProjects)
        .WithIdempotency();

    private static async Task<Created<Response>> Handle(
        Request request, BudgetDbContext db, IEvents events, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        var sources = await db.Sources.ToDictionaryAsync(source => source.Code, source => source.Name, cancellationToken);
        var added = request.Sources.Where(source => sources.TryAdd(source.Code, source.Name)).ToList();
        var owners = await db.Organisations.Select(organisation => organisation.Code).ToHashSetAsync(cancellationToken);
        Check(request, sources, owners);
        await RefuseKnown(request, db, cancellationToken);

        db.AddRange(added.Select(source => new FundingSource { Code = source.Code, Name = source.Name }));
        var rows = new InputCheck();
        for (var index = 0; index < request.Projects.Count; index++)
        {
            var project = Begin(request.Projects[index], clock.GetUtcNow(), caller.AccountId, rows, $"projects[{index}]");
            db.Add(project);
            events.PublishCapital(project, project.Capital);
        }

        rows.ThrowIfAny();
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created("/projects", new Response(added.Count, request.Projects.Count, request.Projects.Sum(project => project.Capital.Count)));
    }

    private static InvestmentProject Begin(ProjectEntry entry, DateTimeOffset now, Guid accountId, InputCheck rows, string path)
    {
        var project = new InvestmentProject
        {
            Code = entry.Code,
            Name = entry.Name,
            OwnerCode = entry.OwnerCode,
            BeganInYear = entry.BeganInYear,
            Programme = entry.Programme,
            Group = entry.Group,
        };
        for (var index = 0; index < entry.Capital.Count; index++)
        {
            var capital = entry.Capital[index];
            try
            {
                var allocation = capital.By(accountId, now);
                project.RequireNew(allocation);
                project.Allocate(allocation);
            }
            catch (RuleViolationException refused)
            {
                rows.Require(false, $"{path}.capital[{index}].amountInDong", refused.Sentence.Vi, refused.Sentence.En);
            }
        }

        return project;
    }

    private static void Check(Request request, Dictionary<string, string> sources, HashSet<string> owners)
    {
        var input = new InputCheck().Require(
            request.Projects.Count is >= 1 and <= MostProjects,
            "projects",
            $"Gửi từ 1 đến {MostProjects} dự án mỗi lần.",
            $"Send 1 to {MostProjects} projects at a time.")
            .LimitText(request.Note, "note", 2000);
        var known = sources.Keys.ToHashSet();
        for (var index = 0; index < request.Sources.Count; index++)
        {
            input.RequireText(request.Sources[index].Code, $"sources[{index}].code", 40)
                .RequireText(request.Sources[index].Name, $"sources[{index}].name", 200)
                .Require(sources[request.Sources[index].Code] == request.Sources[index].Name, $"sources[{index}].name", "Mã nguồn vốn này đã có tên khác; hãy dùng đúng tên đó hoặc một mã khác.", "This code has another name already; use that name, or another code.");
        }

        var codes = new HashSet<string>();
        for (var index = 0; index < request.Projects.Count; index++)
        {
            var project = request.Projects[index];
            var path = $"projects[{index}]";
            input.RequireText(project.Code, $"{path}.code", 40)
                .RequireText(project.Name, $"{path}.name", 500)
                .LimitText(project.Programme, $"{path}.programme", 200)
                .Require(project.Group is null || ProjectGroups.All.Contains(project.Group), $"{path}.group", $"Nhóm dự án phải là {string.Join(", ", ProjectGroups.All)}.", $"The group must be {string.Join(", ", ProjectGroups.All)}.")
                .Require(codes.Add(project.Code), $"{path}.code", "Mã dự án bị lặp trong danh sách; hãy bỏ dòng lặp.", "The project code occurs twice in the list; remove one.")
                .Require(owners.Contains(project.OwnerCode), $"{path}.ownerCode", "Không có đơn vị này; hãy dùng mã trong danh mục đơn vị.", "No such organisation; use a code of the organisation list.")
                .Require(project.BeganInYear is >= 1990 and <= 2100, $"{path}.beganInYear", "Năm khởi công phải từ 1990 đến 2100.", "The year must be from 1990 to 2100.");
            for (var entry = 0; entry < project.Capital.Count; entry++)
            {
                CapitalInput.Check(input, project.Capital[entry], $"{path}.capital[{entry}].", known);
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
