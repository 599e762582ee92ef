using SonLa.Budget.Projects;

namespace SonLa.Budget.RoundLists;

/// <summary>One project as the round found it: numerator and denominator, so that the ratio is exact for ever.</summary>
internal sealed class RoundListLine
{
    public Guid RoundListId { get; private init; }

    public required Guid ProjectId { get; init; }

    public required string ProjectCode { get; init; }

    public required string ProjectName { get; init; }

    public required string OwnerCode { get; init; }

    public required bool CarriedOver { get; init; }

    /// <summary>The denominator: the capital plan in force at the cut-off, adjustments included.</summary>
    public required decimal CapitalInForceInDong { get; init; }

    /// <summary>The numerator: disbursed of that capital up to the cut-off, reversals deducted.</summary>
    public required decimal DisbursedInDong { get; init; }

    public required bool Caught { get; init; }

    internal static RoundListLine Of(InvestmentProject project, int year, DateOnly cutOff, Func<DisbursementRatio, bool> catches)
    {
        var ratio = new DisbursementRatio(project.DisbursedBy(year, cutOff), project.CapitalInForce(year, cutOff));
        return new()
        {
            ProjectId = project.Id,
            ProjectCode = project.Code,
            ProjectName = project.Name,
            OwnerCode = project.OwnerCode,
            CarriedOver = project.BeganInYear < year,
            CapitalInForceInDong = ratio.CapitalInDong,
            DisbursedInDong = ratio.DisbursedInDong,
            Caught = catches(ratio),
        };
    }
}
