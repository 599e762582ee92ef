using SonLa.Budget.CapitalDeadlines;
using SonLa.Budget.Projects;
using SonLa.Testing;
using Xunit;

namespace SonLa.Budget.Tests.CapitalDeadlines;

public sealed class CapitalTrancheTests
{
    private static readonly CapitalEnds Ends = CapitalEnds.Parse(File.ReadAllText(Path.Combine(NodeProject.Root(), "services", "SonLa.Budget", "CapitalDeadlines", "Data", "ends.json")));

    [Theory]
    [InlineData(2022, "2023-01-31", true)]
    [InlineData(2024, "2025-01-31", true)]
    [InlineData(2025, "2026-01-31", false)]
    public void A_plan_year_s_capital_ends_on_31_January_of_the_next_and_the_law_of_2024_holds_from_2025(int year, string end, bool assumption)
    {
        var rule = Ends.Of(year)!;

        Assert.Equal((DateOnly.Parse(end, null), assumption, assumption), (rule.End.Of(year), rule.Assumption, rule.AddedLate is null));
    }

    [Theory]
    [InlineData(2025, "2025-09-30", "2026-01-31")]
    [InlineData(2025, "2025-10-01", "2026-12-31")]
    [InlineData(2024, "2024-10-01", "2025-01-31")]
    [InlineData(2022, "2022-12-31", "2023-01-31")]
    public void Capital_added_after_30_September_ends_a_year_later_only_where_the_law_says_so(int year, string addedOn, string end)
    {
        var project = Project((year, 100, addedOn));

        var tranche = Assert.Single(Tranches(project, year, "2027-06-30"));

        Assert.Equal(DateOnly.Parse(end, null), tranche.EndsOn);
    }

    [Fact]
    public void What_ends_first_is_spent_first_and_what_is_left_at_its_end_lapses()
    {
        var project = Project((2025, 100, "2025-01-01"), (2025, 50, "2025-11-01"));
        Pay(project, 2025, 70, "2025-12-20");
        Pay(project, 2025, 40, "2026-02-10");

        var tranches = Tranches(project, 2025, "2026-12-31");

        Assert.Equal([(70m, 30m), (40m, 10m)], tranches.Select(tranche => (tranche.DisbursedInDong, tranche.RemainingInDong)));
        Assert.Equal(0, tranches.Sum(tranche => tranche.PaidAfterEndInDong));
    }

    [Fact]
    public void A_payment_after_the_end_is_shown_and_takes_nothing_from_what_lapsed()
    {
        var project = Project((2024, 100, "2024-01-01"));
        Pay(project, 2024, 60, "2024-12-20");
        Pay(project, 2024, 15, "2025-02-01");

        var tranche = Assert.Single(Tranches(project, 2024, "2025-06-30"));

        Assert.Equal((60m, 40m, 15m), (tranche.DisbursedInDong, tranche.RemainingInDong, tranche.PaidAfterEndInDong));
    }

    [Fact]
    public void A_decision_prolongs_from_its_day_on_and_the_one_entered_last_counts_but_never_shortens_the_law()
    {
        var project = Project((2024, 100, "2024-01-01"));
        var first = Extension(project, "2025-12-31", "2025-01-20", 1);
        var second = Extension(project, "2025-06-30", "2025-02-10", 2);
        var wrong = Extension(project, "2024-06-30", "2025-03-01", 3);

        Assert.Equal([("2025-01-31", null)], Ended("2025-01-19", first, second, wrong));
        Assert.Equal([("2025-12-31", "1/QĐ")], Ended("2025-01-20", first, second, wrong));
        Assert.Equal([("2025-06-30", "2/QĐ")], Ended("2025-02-10", first, second, wrong));
        Assert.Equal([("2025-01-31", null)], Ended("2025-03-01", first, second, wrong));

        IEnumerable<(string, string?)> Ended(string on, params CapitalExtension[] extensions) =>
            CapitalTranche.Of(project, 2024, Ends.Of(2024)!, extensions, DateOnly.Parse(on, null)).Select(tranche => (tranche.EndsOn.ToString("yyyy-MM-dd", null), tranche.ExtendedBy));
    }

    [Fact]
    public void Capital_taken_back_is_taken_from_what_ends_first()
    {
        var project = Project((2025, 100, "2025-01-01"), (2025, 50, "2025-11-01"), (2025, -120, "2025-11-15"));

        var tranche = Assert.Single(Tranches(project, 2025, "2025-12-31"));

        Assert.Equal((30m, true), (tranche.CapitalInDong, tranche.AddedLate));
    }

    [Theory]
    [InlineData("2024-12-01", null)]
    [InlineData("2024-12-02", "due-soon-60")]
    [InlineData("2025-01-01", "due-soon-30")]
    [InlineData("2025-01-31", "due-soon-7")]
    [InlineData("2025-02-01", "ended")]
    [InlineData("2025-03-02", "ended")]
    [InlineData("2025-03-03", null)]
    public void The_closest_reminder_is_due_and_the_end_is_told_for_a_month(string today, string? rung) =>
        Assert.Equal(rung, DeadlineRound.RungOn(DateOnly.Parse(today, null), new(2025, 1, 31), Ends.RemindDaysBefore));

    [Theory]
    [InlineData("\"toPlanYear\": 2024", "\"toPlanYear\": 2025")]
    [InlineData("\"day\": 31 },\n      \"addedLate\": null", "\"day\": 32 },\n      \"addedLate\": null")]
    [InlineData("[60, 30, 7]", "[0]")]
    public void Rules_that_do_not_hold_together_stop_the_start(string before, string after)
    {
        var file = File.ReadAllText(Path.Combine(NodeProject.Root(), "services", "SonLa.Budget", "CapitalDeadlines", "Data", "ends.json"));

        Assert.Contains(before, file, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => CapitalEnds.Parse(file.Replace(before, after, StringComparison.Ordinal)));
    }

    private static IReadOnlyList<CapitalTranche> Tranches(InvestmentProject project, int year, string on) =>
        CapitalTranche.Of(project, year, Ends.Of(year)!, [], DateOnly.Parse(on, null));

    private static InvestmentProject Project(params (int Year, decimal Amount, string On)[] capital)
    {
        var project = new InvestmentProject { Code = "DA-01", Name = "Dự án", OwnerCode = "so-gtvt", BeganInYear = 2020 };
        foreach (var (year, amount, on) in capital)
        {
            project.Allocate(new() { SourceCode = "tw", Year = year, AmountInDong = amount, EffectiveOn = DateOnly.Parse(on, null), DocumentNumber = "QĐ", EnteredAt = BudgetService.Now, EnteredBy = Guid.CreateVersion7() });
        }

        return project;
    }

    private static void Pay(InvestmentProject project, int year, decimal amount, string on) => project.Disburse(
        new() { SourceCode = "tw", Year = year, AmountInDong = amount, DisbursedOn = DateOnly.Parse(on, null), Reference = "KB", PostedAt = BudgetService.Now, PostedBy = Guid.CreateVersion7() });

    private static CapitalExtension Extension(InvestmentProject project, string until, string decidedOn, int number) => new()
    {
        ProjectId = project.Id,
        SourceCode = "tw",
        Year = 2024,
        Until = DateOnly.Parse(until, null),
        DecidedOn = DateOnly.Parse(decidedOn, null),
        DocumentNumber = $"{number}/QĐ",
        EnteredAt = BudgetService.Now.AddMinutes(number),
        EnteredBy = Guid.CreateVersion7(),
    };
}
