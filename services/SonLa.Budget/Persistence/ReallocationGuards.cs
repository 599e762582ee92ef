namespace SonLa.Budget.Persistence;

/// <summary>What the database itself refuses of rounds and reallocations, whoever writes: a changed list, an unbalanced act, half of one, one applied twice, a broken ceiling.</summary>
internal static class ReallocationGuards
{
    private const string FrozenLists =
        """
        create function round_list_is_frozen() returns trigger language plpgsql as $$ begin raise exception 'the list of a review round is frozen'; end $$;
        create trigger round_list_is_frozen before update or delete or truncate on round_lists for each statement execute function round_list_is_frozen();
        create trigger round_list_is_frozen before update or delete or truncate on round_list_lines for each statement execute function round_list_is_frozen();
        create function round_list_is_complete() returns trigger language plpgsql as $$
        begin
            if exists (select 1 from round_lists list where list.id in (select round_list_id from added)
                and list.line_count < (select count(*) from round_list_lines line where line.round_list_id = list.id)) then
                raise exception 'a review round takes no further line';
            end if;
            return null;
        end $$;
        create trigger round_list_is_complete after insert on round_list_lines referencing new table as added for each statement execute function round_list_is_complete();
        """;

    /// <summary>The way of an act: lines change in a draft only, and from each state only its successors are reached.</summary>
    private const string States =
        """
        create function reallocation_lines_are_submitted() returns trigger language plpgsql as $$
        begin
            if (select state from reallocations where id = coalesce(new.reallocation_id, old.reallocation_id)) <> 'draft' then
                raise exception 'the lines of a submitted reallocation are final';
            end if;
            return coalesce(new, old);
        end $$;
        create trigger reallocation_lines_are_submitted before insert or update or delete on reallocation_lines for each row execute function reallocation_lines_are_submitted();
        create function reallocation_goes_its_way() returns trigger language plpgsql as $$
        begin
            if tg_op = 'INSERT' and new.state = 'draft' then
                return new;
            elsif tg_op = 'UPDATE' and (old.state, new.state) in
                (('draft', 'draft'), ('draft', 'submitted'), ('submitted', 'draft'), ('submitted', 'applied'), ('submitted', 'rejected'), ('applied', 'voided'))
                and (old.id, old.year, old.round_list_id) = (new.id, new.year, new.round_list_id) then
                return new;
            end if;
            raise exception 'a reallocation is drafted, submitted, decided, and voided at most';
        end $$;
        create trigger reallocation_goes_its_way before insert or update or delete on reallocations for each row execute function reallocation_goes_its_way();
        create function reallocation_stays() returns trigger language plpgsql as $$ begin raise exception 'reallocations are never removed'; end $$;
        create trigger reallocation_stays before truncate on reallocations for each statement execute function reallocation_stays();
        create trigger reallocation_stays before truncate on reallocation_lines for each statement execute function reallocation_stays();
        """;

    /// <summary>When an act is applied or voided: every line has its entry and every entry its line, each source sums to nothing, and what is voided is exactly undone.</summary>
    private const string WholeAct =
        """
        create function reallocation_is_whole() returns trigger language plpgsql as $$
        begin
            if exists (
                select 1 from (select project_id, source_code, amount_in_dong as amount from reallocation_lines where reallocation_id = new.id and amount_in_dong <> 0) line
                full join (select project_id, source_code, amount_in_dong as amount from capital_allocations where reallocation_id = new.id and not restores and year = new.year) entry
                    using (project_id, source_code)
                where line.amount is distinct from entry.amount) then
                raise exception 'reallocation %: entries and lines differ', new.id using errcode = 'check_violation', constraint = 'reallocation_is_whole';
            end if;
            if exists (select 1 from capital_allocations where reallocation_id = new.id group by source_code, year, restores having sum(amount_in_dong) <> 0) then
                raise exception 'reallocation %: a source is not conserved', new.id using errcode = 'check_violation', constraint = 'reallocation_is_whole';
            end if;
            if exists (select 1 from capital_allocations where reallocation_id = new.id group by project_id, source_code, year
                having (new.state = 'voided' and sum(amount_in_dong) <> 0) or (new.state = 'applied' and bool_or(restores))) then
                raise exception 'reallocation %: not exactly undone', new.id using errcode = 'check_violation', constraint = 'reallocation_is_whole';
            end if;
            return null;
        end $$;
        create constraint trigger reallocation_is_whole after update on reallocations deferrable initially deferred
            for each row when (new.state in ('applied', 'voided')) execute function reallocation_is_whole();
        """;

    /// <summary>Every single entry of an act: it has its line and its state, and what gives stays under the ceilings.</summary>
    private const string EachEntry =
        """
        create function reallocation_entry_fits() returns trigger language plpgsql as $$
        declare
            first_year int := new.year - (new.year - 1) % 5;
            own numeric;
            overall numeric;
        begin
            if not exists (
                select 1 from reallocations act join reallocation_lines line on line.reallocation_id = act.id
                where act.id = new.reallocation_id and act.year = new.year and line.project_id = new.project_id and line.source_code = new.source_code
                and new.amount_in_dong = case when new.restores then -line.amount_in_dong else line.amount_in_dong end
                and act.state = case when new.restores then 'voided' else 'applied' end) then
                raise exception 'an entry of reallocation % has no line in it', new.reallocation_id using errcode = 'check_violation', constraint = 'reallocation_entry_fits';
            end if;
            if new.restores or new.amount_in_dong < 0 then
                return null;
            end if;
            select sum(amount_in_dong) filter (where source_code = new.source_code), sum(amount_in_dong) filter (where source_code is null) into own, overall
                from capacity_entries where project_id = new.project_id and kind = 'ceiling' and year = first_year;
            if coalesce(own, overall) is null
                or own < (select sum(amount_in_dong) from capital_allocations where project_id = new.project_id and source_code = new.source_code and year between first_year and first_year + 4)
                or overall < (select sum(amount_in_dong) from capital_allocations where project_id = new.project_id and year between first_year and first_year + 4) then
                raise exception 'reallocation % passes a medium-term ceiling of project %', new.reallocation_id, new.project_id
                    using errcode = 'check_violation', constraint = 'reallocation_entry_fits';
            end if;
            return null;
        end $$;
        create constraint trigger reallocation_entry_fits after insert on capital_allocations deferrable initially deferred
            for each row when (new.reallocation_id is not null) execute function reallocation_entry_fits();
        """;

    public static string Sql => string.Join('\n', FrozenLists, States, WholeAct, EachEntry);

    /// <summary>Takes the rest away with the tables.</summary>
    public const string UndoSql =
        """
        drop function round_list_is_frozen cascade; drop function round_list_is_complete cascade; drop function reallocation_lines_are_submitted cascade;
        drop function reallocation_goes_its_way cascade; drop function reallocation_stays cascade; drop function reallocation_is_whole cascade; drop function reallocation_entry_fits cascade;
        """;
}
