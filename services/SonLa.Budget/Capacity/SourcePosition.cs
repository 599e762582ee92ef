namespace SonLa.Budget.Capacity;

/// <summary>Where a project stands on one funding source of one plan year, in đồng.</summary>
/// <param name="CapitalInDong">Capital plan, the least of what is in force now and once every entered change is in force.</param>
/// <param name="DisbursedInDong">Payments, reversals deducted.</param>
/// <param name="AdvancesInDong">Advances that are not settled.</param>
/// <param name="AcceptedInDong">Accepted volume, paid or not.</param>
/// <param name="NeedInDong">What the owner could still use beyond the plan.</param>
/// <param name="HeadroomInDong">Medium-term ceiling of the source less the plans of its period; null where no ceiling is recorded.</param>
internal sealed record SourcePosition(
    string SourceCode,
    decimal CapitalInDong,
    decimal DisbursedInDong,
    decimal AdvancesInDong,
    decimal AcceptedInDong,
    decimal NeedInDong,
    decimal? HeadroomInDong)
{
    /// <summary>What the treasury has paid out: capital never falls below it.</summary>
    public decimal SpentInDong => DisbursedInDong + AdvancesInDong;

    /// <summary>Accepted volume that nothing has been paid for yet.</summary>
    public decimal UnpaidInDong => Math.Max(0, AcceptedInDong - SpentInDong);

    /// <summary>The most that can be taken back at all.</summary>
    public decimal UnspentInDong => Math.Max(0, CapitalInDong - SpentInDong);

    /// <summary>What can be taken back without leaving completed work unpaid.</summary>
    public decimal RecoverableInDong => Math.Max(0, UnspentInDong - UnpaidInDong);

    /// <summary>Completed work that the plan of the year cannot pay.</summary>
    public decimal ShortfallInDong => Math.Max(0, SpentInDong + UnpaidInDong - CapitalInDong);

    /// <summary>What the project could use: the declared need, and completed work beyond the plan in any case.</summary>
    public decimal DemandInDong => Math.Max(NeedInDong, ShortfallInDong);
}
