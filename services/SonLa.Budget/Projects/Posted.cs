using SonLa.Contracts.Budget;

namespace SonLa.Budget.Projects;

/// <summary>The event of a ledger entry.</summary>
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
}
