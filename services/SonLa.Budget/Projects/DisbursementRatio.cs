namespace SonLa.Budget.Projects;

/// <summary>Disbursed of the capital plan in force, compared exactly: 49,996 % is below 50 % though it prints as 50,00.</summary>
internal readonly record struct DisbursementRatio(decimal DisbursedInDong, decimal CapitalInDong)
{
    /// <summary>In per cent to 28 significant digits; null where there is no capital plan, which gives no percentage.</summary>
    public decimal? Percent => CapitalInDong > 0 ? DisbursedInDong * 100 / CapitalInDong : null;

    /// <summary>Strictly below; multiplied out, so that no division rounds the answer.</summary>
    public bool IsBelow(decimal thresholdPercent) => CapitalInDong > 0 && DisbursedInDong * 100 < thresholdPercent * CapitalInDong;
}
