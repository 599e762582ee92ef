using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Reallocations;

/// <summary>Changes lines of a draft by hand and shows the consequences at once.</summary>
internal static class EditReallocation
{
    private const int MostLines = 5000;

    /// <param name="ProjectCode">The project.</param>
    /// <param name="SourceCode">Funding source.</param>
    /// <param name="AmountInDong">Whole đồng; negative takes back, 0 moves nothing.</param>
    /// <param name="Reason">Why the amount changes; printed in the place of the engine's reason.</param>
    public sealed record Line(string ProjectCode, string SourceCode, decimal AmountInDong, string Reason);

    /// <param name="Lines">The lines that change; others stay as they are.</param>
    public sealed record Request(IReadOnlyList<Line> Lines);

    internal static void Map(IEndpointRouteBuilder reallocations) => reallocations
        .MapPut("/{reallocationId:guid}/lines", Handle)
        .WithName(nameof(EditReallocation))
        .WithSummary("Change lines of a drafted reallocation")
        .RequirePermission(Permissions.ProposeReallocations);

    private static async Task<Results<Ok<ShownReallocation>, NotFound>> Handle(
        Guid reallocationId, Request request, BudgetDbContext db, ProgrammeRules rules, Caller caller, BusinessClock clock, HttpContext context, CancellationToken cancellationToken)
    {
        var codes = request.Lines.Select(line => line.ProjectCode).Distinct().ToList();
        var projects = await db.Projects.Where(project => codes.Contains(project.Code)).ToDictionaryAsync(project => project.Code, cancellationToken);
        Check(request.Lines, projects, await db.Sources.Select(source => source.Code).ToHashSetAsync(cancellationToken));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.LockReallocation(reallocationId, cancellationToken) is not { } act)
        {
            return TypedResults.NotFound();
        }

        Versioned.Require(context, act.Version);
        foreach (var line in request.Lines)
        {
            act.Set(projects[line.ProjectCode], line.SourceCode, line.AmountInDong, line.Reason, caller.AccountId, clock.GetUtcNow());
        }

        act.Edited();
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Versioned.Stamp(context, act.Version);
        return TypedResults.Ok(ShownReallocation.Of(act, await db.Check(act, rules, clock.Today, cancellationToken), RequestLanguage.Of(context)));
    }

    private static void Check(IReadOnlyList<Line> lines, Dictionary<string, InvestmentProject> projects, HashSet<string> sources)
    {
        var input = new InputCheck().Require(lines.Count is >= 1 and <= MostLines, "lines", $"Gửi từ 1 đến {MostLines} dòng.", $"Send 1 to {MostLines} lines.");
        var seen = new HashSet<(string, string)>();
        for (var index = 0; index < lines.Count; index++)
        {
            var (line, path) = (lines[index], $"lines[{index}]");
            input.Require(projects.ContainsKey(line.ProjectCode), $"{path}.projectCode", "Không có dự án mang mã này; hãy kiểm tra mã.", "No project has this code; check it.")
                .Require(seen.Add((line.ProjectCode, line.SourceCode)), path, "Dự án và nguồn vốn này đã có ở dòng trên; hãy gộp lại.", "This project and source occur above already; merge the lines.");
            input.RequireText(line.Reason, $"{path}.reason", 300);
            CapitalInput.Amount(input, line.AmountInDong, $"{path}.amountInDong");
            CapitalInput.Source(input, line.SourceCode, $"{path}.sourceCode", sources);
        }

        input.ThrowIfAny();
    }
}
