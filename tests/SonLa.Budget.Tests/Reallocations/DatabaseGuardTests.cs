using Npgsql;
using Xunit;

namespace SonLa.Budget.Tests.Reallocations;

/// <summary>Every guard of the database provoked past the service: whoever writes, an act that is not balanced, not undone, above a ceiling, or an entry that mirrors nothing is refused.</summary>
public sealed class DatabaseGuardTests(BudgetService budget) : IClassFixture<BudgetService>
{
    private const string Entries =
        "insert into capital_allocations (id, project_id, source_code, year, amount_in_dong, effective_on, document_number, entered_at, entered_by, reallocation_id, restores) select gen_random_uuid(), project_id, source_code, 2024, amount_in_dong, '2024-07-05', 'x', now(), gen_random_uuid(), reallocation_id, false from reallocation_lines where amount_in_dong <> 0 and reallocation_id = '{0}';";

    private const string Apply = "update reallocations set state = 'applied', decision_document_number = 'x', decision_on = '2024-07-05' where id = '{0}';";
    private readonly Province _province = new(budget);

    [Fact]
    public async Task An_act_that_does_not_conserve_a_source_is_refused()
    {
        await _province.Fill("DG1");
        var id = (await _province.Propose(await _province.OpenRound("DG1"))).GetProperty("reallocationId").GetGuid();

        await Refused(
            $"update reallocation_lines set amount_in_dong = amount_in_dong - 100 where reallocation_id = '{{0}}' and project_code = 'DG1-SLOW'; update reallocations set state = 'submitted' where id = '{{0}}'; {Apply} {Entries}",
            id,
            "is not conserved");
    }

    [Fact]
    public async Task A_voiding_that_leaves_something_moved_is_refused()
    {
        var id = await _province.Submitted("DG2");
        await _province.Decide(id);

        await Refused("update reallocations set state = 'voided', voiding_document_number = 'y', voiding_on = '2024-07-05' where id = '{0}';", id, "not exactly undone");
        await Refused("update reallocations set state = 'voided', voiding_document_number = 'y', voiding_on = '2024-07-04' where id = '{0}';", id, "reallocation_names_its_document");
    }

    [Fact]
    public async Task An_act_above_a_ceiling_that_was_lowered_meanwhile_is_refused()
    {
        var id = await _province.Submitted("DG3");
        await Do(Capacity("DG3-NEEDY", "ceiling", -100), id);

        await Refused($"{Apply} {Entries}", id, "passes a medium-term ceiling");
    }

    [Fact]
    public async Task Plans_keep_their_ceilings_whether_capital_is_added_or_the_ceiling_is_lowered()
    {
        await budget.Import("DG4", 2022, 1000);
        await budget.Record("DG4", ("ceiling", null, 1100));

        await Refused(Capital("DG4", 101), Guid.Empty, "pass a medium-term ceiling");
        await Refused(Capacity("DG4", "ceiling", -101, "null"), Guid.Empty, "pass a medium-term ceiling");
        await Do(Capital("DG4", 100), Guid.Empty);
    }

    [Theory]
    [InlineData("-299", "2024-06-01", "does not mirror")]
    [InlineData("-300", "2024-05-09", "does not mirror")]
    [InlineData("300", "2024-06-01", "payments_or_reversals")]
    public async Task A_reversal_mirrors_its_payment(string amount, string on, string refusal)
    {
        var code = $"DG5-{amount}-{on}";
        await budget.Disburse(await budget.Import(code, 2022, 1000), 300);

        await Refused(
            $"insert into disbursements (id, project_id, reverses_disbursement_id, source_code, year, amount_in_dong, disbursed_on, reference, posted_at, posted_by) select gen_random_uuid(), project_id, entry.id, source_code, year, {amount}, '{on}', 'x', now(), gen_random_uuid() from disbursements entry join investment_projects project on project.id = project_id where code = '{code}';",
            Guid.Empty,
            refusal);
        await Refused(
            $"insert into disbursements (id, project_id, source_code, year, amount_in_dong, disbursed_on, reference, posted_at, posted_by) select gen_random_uuid(), id, 'tw', 2024, -1, '2024-06-01', 'x', now(), gen_random_uuid() from investment_projects where code = '{code}';",
            Guid.Empty,
            "payments_or_reversals");
    }

    [Fact]
    public async Task A_reversal_mirrors_its_figure()
    {
        await budget.Import("DG6", 2022, 1000);
        await budget.Record("DG6", ("need", "tw", 300));

        await Refused(
            "insert into capacity_entries (id, project_id, kind, source_code, year, amount_in_dong, \"on\", reference, entered_at, entered_by, reverses_entry_id) select gen_random_uuid(), project_id, kind, source_code, year, -299, '2024-06-01', 'x', now(), gen_random_uuid(), entry.id from capacity_entries entry join investment_projects project on project.id = project_id where code = 'DG6';",
            Guid.Empty,
            "does not mirror");
    }

    [Fact]
    public async Task A_day_of_the_budget_is_entered_once_until_it_is_reversed()
    {
        await budget.Ready();
        static string Days(string from, string through, string reverses = "null") =>
            $"insert into budget_entries (id, year, item_code, kind, authority_code, reverses_entry_id, \"from\", through, amount_in_dong, reference, entered_at, entered_by) values (gen_random_uuid(), 2031, 'thu', 'execution', 'thue', {reverses}, '{from}', '{through}', 1, 'x', now(), gen_random_uuid());";
        await Do($"insert into budget_years (year, version) values (2031, 0); {Days("2031-01-01", "2031-01-10")}", Guid.Empty);

        await Refused(Days("2031-01-10", "2031-01-20"), Guid.Empty, "are entered already");
        await Do(Days("2031-01-11", "2031-01-20"), Guid.Empty);
        await Do(Days("2031-01-01", "2031-01-10", "(select id from budget_entries where year = 2031 and \"from\" = '2031-01-01')"), Guid.Empty);
        await Do(Days("2031-01-01", "2031-01-05"), Guid.Empty);
    }

    private static string Capital(string code, int amount) =>
        $"insert into capital_allocations (id, project_id, source_code, year, amount_in_dong, effective_on, document_number, entered_at, entered_by, restores) select gen_random_uuid(), id, 'tw', 2024, {amount}, '2024-07-05', 'x', now(), gen_random_uuid(), false from investment_projects where code = '{code}';";

    private static string Capacity(string code, string kind, int amount, string source = "'tw'") =>
        $"insert into capacity_entries (id, project_id, kind, source_code, year, amount_in_dong, \"on\", reference, entered_at, entered_by) select gen_random_uuid(), id, '{kind}', {source}, 2021, {amount}, '2024-07-05', 'x', now(), gen_random_uuid() from investment_projects where code = '{code}';";

    private Task<int> Do(string statements, Guid id) =>
        budget.Database().Execute($"do $do$ begin {statements.Replace("{0}", id.ToString(), StringComparison.Ordinal)} end $do$");

    private async Task Refused(string statements, Guid id, string refusal)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Do(statements, id));
        Assert.Contains(refusal, refused.MessageText, StringComparison.Ordinal);
    }
}
