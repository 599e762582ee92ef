using SonLa.Portal.Platform;

namespace SonLa.Portal.Capital;

/// <summary>What projects are expected to disburse, as Budget forecasts it.</summary>
internal sealed record Forecasts(DateOnly? Through, int PastProjectYears, decimal NominalCoveragePercent, IReadOnlyList<Forecasts.Project> Projects)
{
    internal sealed record Project(Guid ProjectId, string Code, string Name, string OwnerCode, decimal CapitalInForceInDong, decimal DisbursedInDong, Forecast Forecast);

    internal sealed record Forecast(string? Reason, Line? YearEnd, IReadOnlyList<Round> Rounds);

    internal sealed record Line(decimal ExpectedInDong, decimal LowInDong, decimal HighInDong, decimal ExpectedPercent);

    internal sealed record Round(int Number, DateOnly CutOff, decimal ThresholdPercent, Line Expected, string? Warning);
}

/// <summary>Until when each project's capital may be disbursed.</summary>
internal sealed record Deadlines(DateOnly On, Deadlines.EndRule? Rule, Page<Deadlines.Project> Projects)
{
    internal sealed record EndRule(string Source, bool Assumption);

    internal sealed record Project(Guid ProjectId, string Code, string Name, string OwnerCode, IReadOnlyList<Tranche> Tranches);

    internal sealed record Tranche(string SourceCode, DateOnly EndsOn, bool AddedLate, string? ExtendedBy, decimal CapitalInDong, decimal DisbursedInDong, decimal PaidAfterEndInDong, decimal RemainingInDong);
}
