using Npgsql;
using Xunit;

namespace SonLa.Budget.Tests.Capacity;

/// <summary>What the database refuses when a transaction commits, whoever writes and in whatever order.</summary>
public sealed class CapitalGuardsTests(BudgetService budget) : IClassFixture<BudgetService>
{
    private const string Capital = "insert into capital_allocations (id, project_id, source_code, year, amount_in_dong, effective_on, document_number, entered_at, entered_by, restores) select gen_random_uuid(), id, 'tw', 2024, {0}, '2024-01-01', 'x', now(), gen_random_uuid(), false from investment_projects where code {1};";
    private const string Payments = "insert into disbursements (id, project_id, source_code, year, amount_in_dong, disbursed_on, reference, posted_at, posted_by) select gen_random_uuid(), id, 'tw', 2024, {0}, '2024-01-02', 'x', now(), gen_random_uuid() from investment_projects, generate_series(1, {2}) where code {1};";

    [Fact]
    public async Task Spending_may_be_written_before_its_capital_if_both_are_there_at_the_end_of_the_transaction()
    {
        await budget.Import("CG-01", 2022, 0);

        await budget.Database().Execute(Text(Payments, 10, "= 'CG-01'", 100) + Text(Capital, 1000, "= 'CG-01'"));

        Assert.Equal(1000m, await budget.Database().Scalar<decimal>("select sum(amount_in_dong) from disbursements join investment_projects project on project.id = project_id where code = 'CG-01'"));
        Assert.Equal(0L, await Pending());
    }

    [Theory]
    [InlineData(2001)]
    [InlineData(100_000)]
    public async Task One_project_of_many_that_overspends_undoes_the_whole_statement(int tooMuch)
    {
        foreach (var number in Enumerable.Range(0, 3))
        {
            if (await budget.Database().Scalar<long>("select count(*) from investment_projects where code = $1", $"CG-1{number}") == 0)
            {
                await budget.Import($"CG-1{number}", 2022, 2000);
            }
        }

        var refused = await Assert.ThrowsAsync<PostgresException>(() => budget.Database().Execute(Text(Payments, 1, "in ('CG-10', 'CG-11')", 5) + Text(Payments, 1, "= 'CG-12'", tooMuch)));

        Assert.Equal(("23514", "capital_covers_spending"), (refused.SqlState, refused.ConstraintName));
        Assert.Equal(0L, await budget.Database().Scalar<long>("select count(*) from disbursements join investment_projects project on project.id = project_id where code like 'CG-1%'"));
        Assert.Equal(0L, await Pending());
    }

    [Theory]
    [InlineData("delete from capital_checks;")]
    [InlineData("update capital_checks set project_id = gen_random_uuid();")]
    [InlineData("set constraints all immediate; set constraints all deferred;")]
    public async Task What_is_noted_for_the_check_cannot_be_taken_away_from_it(string trick)
    {
        if (await budget.Database().Scalar<long>("select count(*) from investment_projects where code = 'CG-20'") == 0)
        {
            await budget.Import("CG-20", 2022, 100);
        }

        // Without anything overspent the trick leaves nothing behind that would hide the next entry.
        await budget.Database().Execute(Text(Capital, 1, "= 'CG-20'") + trick);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => budget.Database().Execute(Text(Capital, 1, "= 'CG-20'") + trick + Text(Payments, 1, "= 'CG-20'", 200) + trick));

        Assert.Equal("capital_covers_spending", refused.ConstraintName);
    }

    [Fact]
    public async Task What_is_given_in_March_cannot_be_spent_in_January_although_the_years_sums_agree()
    {
        await budget.Import("CG-30", 2022, 0);
        var given = Text(Capital, 100, "= 'CG-30'").Replace("2024-01-01", "2024-03-01", StringComparison.Ordinal);
        var paid = Text(Payments, 40, "= 'CG-30'");
        var paidInMarch = paid.Replace("2024-01-02", "2024-03-01", StringComparison.Ordinal);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => budget.Database().Execute(given + paid));
        await budget.Database().Execute(paidInMarch + given);
        var taken = await Assert.ThrowsAsync<PostgresException>(() => budget.Database().Execute(given.Replace(" 100,", " -70,", StringComparison.Ordinal) + given.Replace("2024-03-01", "2024-05-01", StringComparison.Ordinal)));

        Assert.Equal(("capital_covers_spending", "capital_covers_spending"), (refused.ConstraintName, taken.ConstraintName));
        Assert.Contains("on one day 40 đồng are missing", refused.MessageText, StringComparison.Ordinal);
    }

    private static string Text(string statement, decimal amount, string codes, int count = 1) => string.Format(System.Globalization.CultureInfo.InvariantCulture, statement, amount, codes, count);

    private async Task<long> Pending() => await budget.Database().Scalar<long>("select count(*) from capital_checks");
}
