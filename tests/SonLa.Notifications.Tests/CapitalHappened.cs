using SonLa.Contracts.Budget;

namespace SonLa.Notifications.Tests;

/// <summary>Events of public investment as the Budget service publishes them.</summary>
internal static class CapitalHappened
{
    internal static ReviewRoundOpened RoundOpened(decimal? thresholdPercent = 50) => new()
    {
        RoundListId = Guid.CreateVersion7(),
        PlanYear = 2024,
        Number = 1,
        CutOff = new(2024, 6, 30),
        ThresholdPercent = thresholdPercent,
        Filter = thresholdPercent is null ? "ad-hoc" : "carried-over",
        ProjectsConsidered = 32,
        ProjectsCaught = 15,
        OpenedAt = Happened.At,
        Version = 1,
    };

    internal static ReviewRoundsOffered RoundsOffered() => new()
    {
        PlanId = Guid.CreateVersion7(),
        PlanYear = 2024,
        DocumentNumber = "2668/QĐ-UBND",
        Waiting = 1,
        InForce = 0,
        OfferedAt = Happened.At,
        Version = 1,
    };

    internal static ProjectBehind Behind(string ownerCode) => new()
    {
        ProjectId = Guid.CreateVersion7(),
        ProjectCode = "DA-17",
        ProjectName = "Nhà ở bán trú",
        OwnerCode = ownerCode,
        PlanYear = 2024,
        RoundNumber = 1,
        CutOff = new(2024, 6, 30),
        ThresholdPercent = 50,
        CapitalInForceInDong = 24_600_000_000,
        DisbursedInDong = 4_920_000_000,
        MissingInDong = 7_380_000_000,
        On = new(2024, 5, 31),
        WarnedAt = Happened.At,
        Version = 3,
    };

    internal static ShortfallExpected Shortfall(string ownerCode) => new()
    {
        ProjectId = Guid.CreateVersion7(),
        ProjectCode = "DA-17",
        ProjectName = "Nhà ở bán trú",
        OwnerCode = ownerCode,
        PlanYear = 2024,
        RoundNumber = 2,
        CutOff = new(2024, 9, 30),
        ThresholdPercent = 60,
        Through = new(2024, 6, 30),
        CapitalInForceInDong = 24_600_000_000,
        DisbursedInDong = 4_920_000_000,
        ByCutOff = new() { ExpectedInDong = 9_000_000_000, LowInDong = 6_000_000_000, HighInDong = 14_000_000_000 },
        ByYearEnd = new() { ExpectedInDong = 20_000_000_000, LowInDong = 12_000_000_000, HighInDong = 24_000_000_000 },
        EvenAtBest = true,
        WarnedAt = Happened.At,
        Version = 3,
    };

    internal static RoundOpeningOwed OpeningOwed(decimal? thresholdPercent = 50) => new()
    {
        PlanYear = 2024,
        RoundNumber = 1,
        CutOff = new(2024, 6, 30),
        ThresholdPercent = thresholdPercent,
        DaysSinceCutOff = thresholdPercent is null ? -7 : 7,
        Source = "Mục II.4.1",
        Projects = 32,
        RemindedAt = Happened.At,
        Version = 2,
    };

    internal static ReallocationProposed Proposed(string giver, string taker) => new()
    {
        ReallocationId = Guid.CreateVersion7(),
        PlanYear = 2024,
        RoundNumber = 1,
        MovedInDong = 6_000_000_000,
        Lines = Lines(giver, taker),
        SubmittedAt = Happened.At,
        Version = 2,
    };

    internal static ReallocationDecided Decided(string giver, string taker, string outcome = "applied") => new()
    {
        ReallocationId = Guid.CreateVersion7(),
        PlanYear = 2024,
        RoundNumber = 1,
        Outcome = outcome,
        DocumentNumber = "1100/QĐ-UBND",
        DecidedOn = new(2024, 7, 4),
        Lines = outcome == "rejected" ? [] : Lines(giver, taker),
        DecidedAt = Happened.At,
        Version = 3,
    };

    private static ReallocatedCapital[] Lines(string giver, string taker) =>
    [
        new() { ProjectId = Guid.CreateVersion7(), ProjectCode = "DA-30", OwnerCode = giver, SourceCode = "nstw", AmountInDong = -6_000_000_000 },
        new() { ProjectId = Guid.CreateVersion7(), ProjectCode = "DA-01", OwnerCode = taker, SourceCode = "nstw", AmountInDong = 6_000_000_000 },
    ];
}
