namespace SonLa.Budget.Persistence;

/// <summary>What the database itself refuses, whoever writes: capital below what is spent, in sum or on any single day (decision 112).</summary>
internal static class CapitalGuards
{
    /// <summary>
    /// Each statement notes which capital (project, source, year) it touched, and when the transaction commits each is checked once, however many
    /// entries it took; the project is locked first, so that two who pass alone do not fail together.
    /// </summary>
    public const string Sql =
        """
        create unlogged table capital_checks (
            transaction xid8 not null default pg_current_xact_id(), project_id uuid not null, source_code text not null, year int not null,
            primary key (transaction, project_id, source_code, year));
        create function capital_is_touched() returns trigger language plpgsql as $$
        begin
            insert into capital_checks (project_id, source_code, year) select distinct project_id, source_code, year from added on conflict do nothing;
            return null;
        end $$;
        create function advances_are_touched() returns trigger language plpgsql as $$
        begin
            insert into capital_checks (project_id, source_code, year)
                select distinct project_id, source_code, year from added where kind = 'advance' and source_code is not null on conflict do nothing;
            return null;
        end $$;
        create function capital_covers_spending() returns trigger language plpgsql as $$
        declare
            capital numeric;
            spent numeric;
            lowest numeric;
        begin
            perform 1 from investment_projects where id = new.project_id for update;
            select coalesce(sum(amount_in_dong), 0) into capital from capital_allocations
                where project_id = new.project_id and source_code = new.source_code and year = new.year;
            select coalesce(sum(amount_in_dong), 0) into spent from (
                select amount_in_dong from disbursements where project_id = new.project_id and source_code = new.source_code and year = new.year
                union all
                select amount_in_dong from capacity_entries where project_id = new.project_id and source_code = new.source_code and year = new.year and kind = 'advance') paid;
            select min(balance) into lowest from (
                select sum(sum(change)) over (order by day) as balance from (
                    select effective_on as day, amount_in_dong as change from capital_allocations
                        where project_id = new.project_id and source_code = new.source_code and year = new.year
                    union all
                    select disbursed_on, -amount_in_dong from disbursements
                        where project_id = new.project_id and source_code = new.source_code and year = new.year
                    union all
                    select "on", -amount_in_dong from capacity_entries
                        where project_id = new.project_id and source_code = new.source_code and year = new.year and kind = 'advance') entries
                group by day) days;
            if capital < 0 or spent < 0 or lowest < 0 then
                raise exception 'project % has % đồng of source % in %, and % đồng are spent; on one day % đồng are missing', new.project_id, capital, new.source_code, new.year, spent, -lowest
                    using errcode = 'check_violation', constraint = 'capital_covers_spending';
            end if;
            delete from capital_checks where transaction = new.transaction and project_id = new.project_id and source_code = new.source_code and year = new.year;
            return null;
        end $$;
        create constraint trigger capital_covers_spending after insert on capital_checks deferrable initially deferred for each row execute function capital_covers_spending();
        create trigger capital_is_touched after insert on capital_allocations referencing new table as added for each statement execute function capital_is_touched();
        create trigger capital_is_touched after insert on disbursements referencing new table as added for each statement execute function capital_is_touched();
        create trigger capital_is_touched after insert on capacity_entries referencing new table as added for each statement execute function advances_are_touched();
        """;

    /// <summary>Takes the rest away with the tables.</summary>
    public const string UndoSql = "drop function capital_is_touched cascade; drop function advances_are_touched cascade; drop table capital_checks; drop function capital_covers_spending;";
}
