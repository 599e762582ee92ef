using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.CapitalDeadlines;

/// <summary>Refuses payments after the end that the law sets for a year's capital, unless an extension is entered; an end that is only an assumption (plan years to 2024) refuses nothing, and what was paid after it is listed.</summary>
internal sealed class PaymentsInTime(CapitalEnds ends, IReadOnlyList<CapitalExtension> extensions, DateOnly today)
{
    private readonly Dictionary<(Guid, string, int), DateOnly?> _last = [];

    /// <summary>With the extensions of some plan years.</summary>
    public static async Task<PaymentsInTime> Of(CapitalEnds ends, IEnumerable<int> years, BudgetDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var asked = years.Where(year => ends.Of(year) is { Assumption: false }).Distinct().ToList();
        return new(ends, asked.Count == 0 ? [] : await db.CapitalExtensions.AsNoTracking().Where(extension => asked.Contains(extension.Year)).ToListAsync(cancellationToken), today);
    }

    public void Require(InvestmentProject project, string sourceCode, int year, DateOnly on)
    {
        if (ends.Of(year) is not { Assumption: false } rule)
        {
            return;
        }

        if (!_last.TryGetValue((project.Id, sourceCode, year), out var last))
        {
            last = CapitalTranche.Of(project, year, rule, extensions, today).Where(tranche => tranche.SourceCode == sourceCode).Max(tranche => (DateOnly?)tranche.EndsOn);
            _last[(project.Id, sourceCode, year)] = last;
        }

        if (on > last)
        {
            throw new RuleViolationException("disbursement.after-end", new(
                $"Vốn năm {year} nguồn {sourceCode} của dự án {project.Code} chỉ được giải ngân đến hết ngày {last:dd/MM/yyyy}; nếu đã được kéo dài, hãy ghi quyết định kéo dài trước (thời hạn vốn).",
                $"Capital of {year}, source {sourceCode}, of project {project.Code} may be disbursed until {last:yyyy-MM-dd}; if it was extended, enter the deciding document first (capital extensions)."));
        }
    }
}
