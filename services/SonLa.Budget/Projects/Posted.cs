using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Messaging;

namespace SonLa.Budget.Projects;

/// <summary>The events of ledger entries.</summary>
internal static class Posted
{
    internal static DisbursementPosted From(InvestmentProject project, Disbursement entry) => new()
    {
        DisbursementId = entry.Id,
        ReversesDisbursementId = entry.ReversesDisbursementId,
        ProjectId = project.Id,
        ProjectCode = project.Code,
        OwnerCode = project.OwnerCode,
        SourceCode = entry.SourceCode,
        PlanYear = entry.Year,
        AmountInDong = entry.AmountInDong,
        DisbursedOn = entry.DisbursedOn,
        DisbursedToDateInDong = project.DisbursedBy(entry.Year, DateOnly.MaxValue),
        PostedAt = entry.PostedAt,
        Version = project.Version,
    };

    /// <summary>One event for each plan year that the entries belong to.</summary>
    internal static IEnumerable<CapitalAllocated> From(InvestmentProject project, IEnumerable<CapitalAllocation> entries) => entries
        .GroupBy(entry => entry.Year)
        .OrderBy(year => year.Key)
        .Select(year => new CapitalAllocated
        {
            ProjectId = project.Id,
            ProjectCode = project.Code,
            ProjectName = project.Name,
            OwnerCode = project.OwnerCode,
            Programme = project.Programme,
            PlanYear = year.Key,
            Entries =
            [
                .. year.Select(entry => new AllocatedCapital
                {
                    AllocationId = entry.Id,
                    SourceCode = entry.SourceCode,
                    AmountInDong = entry.AmountInDong,
                    EffectiveOn = entry.EffectiveOn,
                    DocumentNumber = entry.DocumentNumber,
                }),
            ],
            CapitalOfYearInDong = project.CapitalInForce(year.Key, DateOnly.MaxValue),
            EnteredAt = year.Max(entry => entry.EnteredAt),
            Version = project.Version,
        });

    /// <summary>Tells of entries that were added to a project's capital plan.</summary>
    internal static void PublishCapital(this IEvents events, InvestmentProject project, IEnumerable<CapitalAllocation> entries)
    {
        foreach (var allocated in From(project, entries))
        {
            events.Publish(allocated);
        }
    }
}
