namespace SonLa.Budget.Persistence;

/// <summary>What the database itself refuses of single entries, whoever writes: a reversal that does not mirror its original, plans above a recorded ceiling, a ceiling lowered below the plans, days of the budget entered twice, an act decided or voided without its document.</summary>
internal static class LedgerGuards
{
    /// <summary>Only reversals are looked at: an ordinary entry costs nothing here.</summary>
    private const string Mirrors =
        """
        alter table disbursements add constraint disbursements_are_payments_or_reversals check (amount_in_dong <> 0 and (amount_in_dong > 0) = (reverses_disbursement_id is null));
        create function disbursement_mirrors_its_original() returns trigger language plpgsql as $$
        begin
            if not exists (select 1 from disbursements original where original.id = new.reverses_disbursement_id and original.reverses_disbursement_id is null
                and (original.project_id, original.source_code, original.year, original.amount_in_dong) = (new.project_id, new.source_code, new.year, -new.amount_in_dong) and original.disbursed_on <= new.disbursed_on) then
                raise exception 'reversal % does not mirror its original', new.id using errcode = 'check_violation', constraint = 'disbursement_mirrors_its_original';
            end if;
            return null;
        end $$;
        create trigger disbursement_mirrors_its_original after insert on disbursements for each row when (new.reverses_disbursement_id is not null) execute function disbursement_mirrors_its_original();
        create function capacity_entry_mirrors_its_original() returns trigger language plpgsql as $$
        begin
            if not exists (select 1 from capacity_entries original where original.id = new.reverses_entry_id and original.reverses_entry_id is null
                and (original.project_id, original.kind, original.year, original.amount_in_dong) = (new.project_id, new.kind, new.year, -new.amount_in_dong)
                and original.source_code is not distinct from new.source_code and original."on" <= new."on") then
                raise exception 'reversal % does not mirror its original', new.id using errcode = 'check_violation', constraint = 'capacity_entry_mirrors_its_original';
            end if;
            return null;
        end $$;
        create trigger capacity_entry_mirrors_its_original after insert on capacity_entries for each row when (new.reverses_entry_id is not null) execute function capacity_entry_mirrors_its_original();
        """;

    /// <summary>Checked when the transaction commits, because a list may state a ceiling after the capital that it allows.</summary>
    private const string Ceilings =
        """
        create function plans_keep_their_ceilings() returns trigger language plpgsql as $$
        declare
            first_year int := new.year - (new.year - 1) % 5;
        begin
            perform 1 from investment_projects where id = new.project_id for update;
            if exists (
                select 1 from capacity_entries ceiling where ceiling.project_id = new.project_id and ceiling.kind = 'ceiling' and ceiling.year = first_year
                and (ceiling.source_code is null or new.source_code is null or ceiling.source_code = new.source_code)
                and (tg_table_name = 'capital_allocations' or ceiling.source_code is not distinct from new.source_code)
                group by ceiling.source_code
                having sum(ceiling.amount_in_dong) < (
                    select coalesce(sum(entry.amount_in_dong), 0) from capital_allocations entry
                    where entry.project_id = new.project_id and entry.year between first_year and first_year + 4 and (ceiling.source_code is null or entry.source_code = ceiling.source_code))) then
                raise exception 'the plans of project % pass a medium-term ceiling', new.project_id using errcode = 'check_violation', constraint = 'plans_keep_their_ceilings';
            end if;
            return null;
        end $$;
        create constraint trigger plans_keep_their_ceilings after insert on capital_allocations deferrable initially deferred
            for each row when (new.amount_in_dong > 0 and (new.reallocation_id is null or new.restores)) execute function plans_keep_their_ceilings();
        create constraint trigger plans_keep_their_ceilings after insert on capacity_entries deferrable initially deferred
            for each row when (new.kind = 'ceiling' and new.amount_in_dong < 0) execute function plans_keep_their_ceilings();
        """;

    private const string BudgetDays =
        """
        create function budget_day_is_entered_once() returns trigger language plpgsql as $$
        begin
            perform 1 from budget_years where year = new.year for update;
            if exists (select 1 from budget_entries other where other.id <> new.id and other.reverses_entry_id is null
                and (other.year, other.kind, other.item_code, other.authority_code) = (new.year, new.kind, new.item_code, new.authority_code)
                and other."from" <= new.through and other.through >= new."from"
                and not exists (select 1 from budget_entries reversal where reversal.reverses_entry_id = other.id)) then
                raise exception 'days of % from % are entered already', new.item_code, new."from" using errcode = 'check_violation', constraint = 'budget_day_is_entered_once';
            end if;
            return null;
        end $$;
        create trigger budget_day_is_entered_once after insert on budget_entries for each row when (new.kind <> 'estimate' and new.reverses_entry_id is null) execute function budget_day_is_entered_once();
        """;

    private const string Documents =
        """
        alter table reallocations add constraint reallocation_names_its_document check (
            (state not in ('applied', 'rejected', 'voided') or (decision_document_number is not null and decision_on is not null))
            and (state <> 'voided' or (voiding_document_number is not null and voiding_on >= decision_on)));
        """;

    public static string Sql => string.Join('\n', Mirrors, Ceilings, BudgetDays, Documents);

    /// <summary>Takes the rest away with the tables.</summary>
    public const string UndoSql =
        """
        drop function disbursement_mirrors_its_original cascade; drop function capacity_entry_mirrors_its_original cascade; drop function plans_keep_their_ceilings cascade; drop function budget_day_is_entered_once cascade;
        """;
}
