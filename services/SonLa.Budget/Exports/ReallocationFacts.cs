using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Reallocations;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Exports;

/// <summary>A reallocation with everything that its papers say.</summary>
/// <param name="Sources">Per funding source, the capital of all projects before and after: by the ledgers of now while it is open, of the decision's moment once it is decided.</param>
/// <param name="Warnings">Allowed, but to be answered for; none once it is decided.</param>
internal sealed record ReallocationFacts(
    Reallocation Act,
    RoundFacts Round,
    IReadOnlyDictionary<Guid, (string Name, string OwnerCode)> Projects,
    IReadOnlyDictionary<string, string> SourceNames,
    IReadOnlyList<ReallocationCheck.SourceSum> Sources,
    IReadOnlyList<ReallocationCheck.Remark> Warnings)
{
    public DateOnly Day => VietnamTime.DayOf(Act.SubmittedAt ?? Act.DraftedAt);

    public IReadOnlyList<ReallocationLine> Giving => [.. InOrder.Where(line => line.AmountInDong < 0)];

    public IReadOnlyList<ReallocationLine> Taking => [.. InOrder.Where(line => line.AmountInDong > 0)];

    /// <summary>Lines on which nothing moves; they say why.</summary>
    public IReadOnlyList<ReallocationLine> Still => [.. InOrder.Where(line => line.AmountInDong == 0)];

    public string SourceOf(string code) => SourceNames.GetValueOrDefault(code, code);

    public string OwnerOf(Guid projectId) => Projects.TryGetValue(projectId, out var project) ? Round.Owners.GetValueOrDefault(project.OwnerCode, project.OwnerCode) : "";

    /// <summary>In which state the paper finds it.</summary>
    public string? Note => (Act.State, Act.Decision) switch
    {
        (ReallocationStates.Draft or ReallocationStates.Submitted, _) => "Dự thảo",
        (ReallocationStates.Applied, { } decided) => $"Đã thực hiện theo {decided.DocumentNumber} ngày {SonLa.Papers.Written.Day(decided.On)}",
        (ReallocationStates.Rejected, { } decided) => $"Không được chấp thuận tại {decided.DocumentNumber}",
        (ReallocationStates.Voided, _) => $"Đã hủy theo {Act.Voiding?.DocumentNumber}",
        _ => null,
    };

    private IEnumerable<ReallocationLine> InOrder => Act.Lines.OrderByDescending(line => line.Score).ThenBy(line => line.ProjectCode, StringComparer.Ordinal).ThenBy(line => line.SourceCode, StringComparer.Ordinal);

    /// <summary>Null where there is no such reallocation.</summary>
    public static async Task<ReallocationFacts?> Read(BudgetDbContext db, Guid id, ProgrammeRules rules, DateOnly today, CancellationToken cancellationToken)
    {
        var act = await db.Reallocations.AsNoTracking().Include(found => found.Lines).SingleOrDefaultAsync(found => found.Id == id, cancellationToken);
        if (act is null || await RoundFacts.Read(db, list => list.Id == act.RoundListId, cancellationToken) is not { } round)
        {
            return null;
        }

        var ids = act.Lines.Select(line => line.ProjectId).ToList();
        var projects = await db.Projects.Where(project => ids.Contains(project.Id)).ToDictionaryAsync(project => project.Id, project => (project.Name, project.OwnerCode), cancellationToken);
        var names = await db.Sources.ToDictionaryAsync(source => source.Code, source => source.Name, cancellationToken);
        if (act.State is ReallocationStates.Draft or ReallocationStates.Submitted)
        {
            var check = await db.Check(act, rules, today, cancellationToken);
            return new(act, round, projects, names, check.Sources, check.Warnings);
        }

        return new(act, round, projects, names, await Decided(db, act, cancellationToken), []);
    }

    private static async Task<IReadOnlyList<ReallocationCheck.SourceSum>> Decided(BudgetDbContext db, Reallocation act, CancellationToken cancellationToken)
    {
        var at = act.Decision?.At;
        var before = await db.Projects.SelectMany(project => project.Capital)
            .Where(entry => entry.Year == act.Year && entry.EnteredAt <= at && entry.ReallocationId != act.Id)
            .GroupBy(entry => entry.SourceCode)
            .Select(source => new { source.Key, Sum = source.Sum(entry => entry.AmountInDong) })
            .ToDictionaryAsync(source => source.Key, source => source.Sum, cancellationToken);
        return
        [
            .. act.Lines.GroupBy(line => line.SourceCode).OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => new ReallocationCheck.SourceSum(
                source.Key,
                source.Sum(line => Math.Max(0, -line.AmountInDong)),
                source.Sum(line => Math.Max(0, line.AmountInDong)),
                before.GetValueOrDefault(source.Key),
                before.GetValueOrDefault(source.Key) + source.Sum(line => line.AmountInDong))),
        ];
    }
}
