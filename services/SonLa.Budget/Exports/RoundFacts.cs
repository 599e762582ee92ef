using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.Budget.RoundLists;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Exports;

/// <summary>A round's frozen list with everything that a paper about it says.</summary>
/// <param name="List">As it was frozen.</param>
/// <param name="Owners">Names of owners by code.</param>
/// <param name="Now">What the ledgers say today of the same cut-off, by project.</param>
internal sealed record RoundFacts(RoundList List, IReadOnlyDictionary<string, string> Owners, IReadOnlyDictionary<Guid, DisbursementRatio> Now)
{
    public IReadOnlyList<RoundListLine> Caught => [.. InOrder.Where(line => line.Caught)];

    public IEnumerable<RoundListLine> InOrder => List.Lines.OrderBy(line => line.ProjectCode, StringComparer.Ordinal);

    public IReadOnlyList<RoundListLine> Corrected => [.. InOrder.Where(line => Now[line.ProjectId] != RatioOf(line))];

    public DateOnly OpenedOn => VietnamTime.DayOf(List.OpenedAt);

    public string Title => $"đợt {List.Number} năm {List.Year}{(List.Filter == RoundList.AdHoc ? ", rà soát khi cần thiết" : "")}";

    public string OwnerOf(RoundListLine line) => Owners.GetValueOrDefault(line.OwnerCode, line.OwnerCode);

    public static DisbursementRatio RatioOf(RoundListLine line) => new(line.DisbursedInDong, line.CapitalInForceInDong);

    /// <summary>Null where the round is not open.</summary>
    public static async Task<RoundFacts?> Read(BudgetDbContext db, System.Linq.Expressions.Expression<Func<RoundList, bool>> which, CancellationToken cancellationToken)
    {
        var list = await db.RoundLists.AsNoTracking().Include(found => found.Lines).SingleOrDefaultAsync(which, cancellationToken);
        if (list is null)
        {
            return null;
        }

        var ids = list.Lines.Select(line => line.ProjectId).ToList();
        var now = await db.Projects.Where(project => ids.Contains(project.Id))
            .Select(project => new
            {
                project.Id,
                Capital = project.Capital.Where(entry => entry.Year == list.Year && entry.EffectiveOn <= list.CutOff).Sum(entry => entry.AmountInDong),
                Disbursed = project.Disbursements.Where(entry => entry.Year == list.Year && entry.DisbursedOn <= list.CutOff).Sum(entry => entry.AmountInDong),
            })
            .ToDictionaryAsync(project => project.Id, project => new DisbursementRatio(project.Disbursed, project.Capital), cancellationToken);
        return new(list, await db.Organisations.ToDictionaryAsync(owner => owner.Code, owner => owner.Name, cancellationToken), now);
    }
}
