namespace SonLa.Budget.Persistence;

/// <summary>What the database itself refuses, whoever writes: capital below what is spent.</summary>
internal static class CapitalGuards
{
    /// <summary>Checked when the transaction commits; the project is locked first, so that two who pass alone do not fail together.</summary>
    public const string Sql =
        """
        create function capital_covers_spending() returns trigger language plpgsql as $$
        declare
            capital numeric;
            spent numeric;
        begin
            perform 1 from investment_projects where id = new.project_id for update;
            select coalesce(sum(amount_in_dong), 0) into capital from capital_allocations
                where project_id = new.project_id and source_code = new.source_code and year = new.year;
            select coalesce(sum(amount_in_dong), 0) into spent from (
                select amount_in_dong from disbursements where project_id = new.project_id and source_code = new.source_code and year = new.year
                union all
                select amount_in_dong from capacity_entries where project_id = new.project_id and source_code = new.source_code and year = new.year and kind = 'advance') paid;
            if capital < 0 or spent < 0 or spent > capital then
                raise exception 'project % has % đồng of source % in %, and % đồng are spent', new.project_id, capital, new.source_code, new.year, spent
                    using errcode = 'check_violation', constraint = 'capital_covers_spending';
            end if;
            return null;
        end $$;
        create constraint trigger capital_covers_spending after insert on capital_allocations deferrable initially deferred for each row execute function capital_covers_spending();
        create constraint trigger capital_covers_spending after insert on disbursements deferrable initially deferred for each row execute function capital_covers_spending();
        create constraint trigger capital_covers_spending after insert on capacity_entries deferrable initially deferred for each row when (new.kind = 'advance') execute function capital_covers_spending();
        """;

    /// <summary>Takes the rest away with the tables.</summary>
    public const string UndoSql = "drop function capital_covers_spending cascade;";
}
