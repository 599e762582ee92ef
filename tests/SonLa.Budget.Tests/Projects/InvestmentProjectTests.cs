using FsCheck;
using FsCheck.Fluent;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Problems;
using Xunit;

namespace SonLa.Budget.Tests.Projects;

public sealed class InvestmentProjectTests
{
    private static readonly DateOnly June = new(2024, 6, 30);

    [Fact]
    public void A_payment_above_the_capital_in_force_on_its_day_is_refused()
    {
        var project = Project(capital: 1000);

        var refused = Assert.Throws<RuleViolationException>(() => project.Disburse(Payment(1001, June)));

        Assert.Equal("disbursement.exceeds-capital", refused.Rule);
    }

    [Fact]
    public void Capital_that_is_not_yet_in_force_cannot_be_disbursed()
    {
        var project = Project(capital: 1000);
        project.Allocate(Capital(500, new(2024, 7, 1)));

        Assert.Throws<RuleViolationException>(() => project.Disburse(Payment(1200, June)));
        project.Disburse(Payment(1200, new(2024, 7, 1)));

        Assert.Equal(1200, project.DisbursedBy(2024, DateOnly.MaxValue));
    }

    [Fact]
    public void Capital_is_never_taken_back_below_what_is_disbursed()
    {
        var project = Project(capital: 1000);
        project.Disburse(Payment(600, June));

        Assert.Throws<RuleViolationException>(() => project.Allocate(Capital(-401, June)));
        project.Allocate(Capital(-400, June));

        Assert.Equal(600, project.CapitalInForce(2024, June));
    }

    [Fact]
    public void A_payment_dated_back_counts_against_capital_that_was_taken_back_since()
    {
        var project = Project(capital: 1000);
        project.Allocate(Capital(-400, June));

        Assert.Throws<RuleViolationException>(() => project.Disburse(Payment(601, new(2024, 5, 10))));
        project.Disburse(Payment(600, new(2024, 5, 10)));

        Assert.Equal(600, project.DisbursedBy(2024, June));
    }

    [Fact]
    public void Capital_is_not_taken_back_from_a_day_on_which_it_was_disbursed_already()
    {
        var project = Project(capital: 1000);
        project.Allocate(Capital(500, new(2024, 12, 1)));
        project.Disburse(Payment(1000, new(2024, 2, 1)));

        Assert.Throws<RuleViolationException>(() => project.Allocate(Capital(-1, new(2024, 1, 15))));
        project.Allocate(Capital(-500, new(2024, 12, 1)));

        Assert.Equal(1000, project.CapitalInForce(2024, DateOnly.MaxValue));
    }

    [Fact]
    public void A_reversal_counts_from_its_own_day_and_happens_once()
    {
        var project = Project(capital: 1000);
        var payment = project.Disburse(Payment(600, new(2024, 5, 10)));

        project.Reverse(payment, new(2024, 7, 2), "nhầm dự án", BudgetService.Now, Guid.CreateVersion7());

        Assert.Equal(600, project.DisbursedBy(2024, June));
        Assert.Equal(0, project.DisbursedBy(2024, new(2024, 7, 2)));
        Assert.Equal("disbursement.already-reversed", Assert.Throws<RuleViolationException>(
            () => project.Reverse(payment, new(2024, 7, 3), "lần nữa", BudgetService.Now, Guid.CreateVersion7())).Rule);
    }

    [Fact]
    public void Whatever_is_tried_disbursed_stays_between_nothing_and_the_capital_on_every_day() => Prop.ForAll<(int Amount, byte Day)[]>(tries =>
    {
        var project = Project(capital: 1000);
        foreach (var (amount, number) in tries)
        {
            var day = new DateOnly(2024, 1, 1).AddDays(number);
            try
            {
                if (amount % 3 == 0)
                {
                    project.Allocate(Capital(amount, day));
                }
                else
                {
                    project.Disburse(Payment(Math.Abs(amount), day));
                }
            }
            catch (RuleViolationException)
            {
                // Refused: nothing may have changed, which the balance below shows.
            }
        }

        return project.CapitalInForce(2024, DateOnly.MaxValue) == project.Capital.Sum(entry => entry.AmountInDong)
            && tries.Select(tried => new DateOnly(2024, 1, 1).AddDays(tried.Day)).Append(DateOnly.MaxValue)
                .All(day => project.DisbursedBy(2024, day) is >= 0 and var disbursed && disbursed <= project.CapitalInForce(2024, day));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(49_996, 100_000, 50, true)]
    [InlineData(50_000, 100_000, 50, false)]
    [InlineData(0, 1, 50, true)]
    [InlineData(0, 0, 50, false)]
    [InlineData(1, 3, 33.333333, false)]
    [InlineData(1, 3, 33.333334, true)]
    public void A_threshold_is_strict_and_exact(decimal disbursed, decimal capital, decimal threshold, bool caught) =>
        Assert.Equal(caught, new DisbursementRatio(disbursed, capital).IsBelow(threshold));

    [Fact]
    public void Without_a_capital_plan_there_is_no_percentage() => Assert.Null(new DisbursementRatio(0, 0).Percent);

    private static InvestmentProject Project(decimal capital)
    {
        var project = new InvestmentProject { Code = "DA-1", Name = "Đường tỉnh", OwnerCode = BudgetService.Owner, BeganInYear = 2022 };
        project.Allocate(Capital(capital, new(2024, 1, 1)));
        return project;
    }

    private static CapitalAllocation Capital(decimal amount, DateOnly on) => new()
    {
        SourceCode = "tw",
        Year = 2024,
        AmountInDong = amount,
        EffectiveOn = on,
        DocumentNumber = "2665/QĐ-UBND",
        EnteredAt = BudgetService.Now,
        EnteredBy = Guid.Empty,
    };

    private static Disbursement Payment(decimal amount, DateOnly on) => new()
    {
        SourceCode = "tw",
        Year = 2024,
        AmountInDong = amount,
        DisbursedOn = on,
        Reference = "KB-01",
        PostedAt = BudgetService.Now,
        PostedBy = Guid.Empty,
    };
}
