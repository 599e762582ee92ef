using FsCheck;
using FsCheck.Fluent;
using SonLa.Reporting.Evaluations;
using Xunit;

namespace SonLa.Reporting.Tests.Evaluations;

public sealed class OwnerDisbursementTests
{
    private static readonly DateOnly Day = new(2024, 6, 30);
    private static readonly Guid Project = Guid.CreateVersion7();

    [Fact]
    public void A_rate_is_what_was_paid_of_the_capital_in_force_on_the_day_and_cut_not_rounded()
    {
        CapitalMovement[] entries = [Capital(100_000, 1, 100_000), Capital(50_000, 3, 150_000, new(2024, 7, 1)), Paid(49_996, 2, 49_996)];

        var line = OwnerDisbursement.Of(entries, Day);

        Assert.Equal((100_000m, 49_996m, 49.99m, null), (line!.CapitalInDong, line.DisbursedInDong, line.Percent, line.Reason));
        Assert.Null(OwnerDisbursement.Of([], Day));
    }

    [Fact]
    public void While_an_entry_is_under_way_there_is_no_rate()
    {
        Assert.Equal(EvidenceGap.CapitalUnknown, OwnerDisbursement.Of([Paid(10, 2, 10)], Day)!.Reason);
        var halfTold = OwnerDisbursement.Of([Capital(100, 1, 100), Paid(10, 3, 30)], Day)!;
        Assert.Equal((null, EvidenceGap.EntriesUnderWay), (halfTold.Percent, halfTold.Reason));
        Assert.Equal(30m, OwnerDisbursement.Of([Capital(100, 1, 100), Paid(20, 2, 20), Paid(10, 3, 30)], Day)!.Percent);
    }

    [Fact]
    public void A_reversal_and_capital_taken_back_count_with_their_signs()
    {
        var line = OwnerDisbursement.Of([Capital(200, 1, 200), Capital(-100, 4, 100), Paid(50, 2, 50), Paid(-25, 3, 25)], Day);

        Assert.Equal((100m, 25m, 25m), (line!.CapitalInDong, line.DisbursedInDong, line.Percent));
    }

    [Fact]
    public void The_order_in_which_entries_arrive_does_not_matter() =>
        Prop.ForAll(Gen.Choose(1, 1000).ListOf().ToArbitrary(), amounts =>
        {
            var (total, version) = (0, 1);
            var entries = new List<CapitalMovement> { Capital(1_000_000, 1, 1_000_000) };
            foreach (var amount in amounts)
            {
                total += amount;
                entries.Add(Paid(amount, ++version, total));
            }

            var (one, other) = (OwnerDisbursement.Of(entries, Day)!, OwnerDisbursement.Of(entries.AsEnumerable().Reverse(), Day)!);

            Assert.Equal((one.CapitalInDong, one.DisbursedInDong, one.Percent, one.Reason), (other.CapitalInDong, other.DisbursedInDong, other.Percent, other.Reason));
        }).QuickCheckThrowOnFailure();

    private static CapitalMovement Capital(decimal amount, int version, decimal total, DateOnly? on = null) => Movement(CapitalMovement.Capital, amount, version, total, on);

    private static CapitalMovement Paid(decimal amount, int version, decimal total) => Movement(CapitalMovement.Payment, amount, version, total, null);

    private static CapitalMovement Movement(string kind, decimal amount, int version, decimal total, DateOnly? on) => new()
    {
        EntryId = Guid.CreateVersion7(),
        Kind = kind,
        ProjectId = Project,
        ProjectCode = "DA-1",
        OwnerCode = "so-xd",
        SourceCode = "nstw",
        RecordedAt = ReportingService.Start,
        PlanYear = 2024,
        On = on ?? new(2024, 3, 1),
        AmountInDong = amount,
        TotalInDong = total,
        ProjectVersion = version,
        SourceEventId = Guid.CreateVersion7(),
    };
}
