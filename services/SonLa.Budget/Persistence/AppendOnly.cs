namespace SonLa.Budget.Persistence;

/// <summary>Lets nobody change or remove what was entered into the ledgers of capital, of payments, of capacity, of the projects' situation and classification and of the budget, whichever way he came to the database.</summary>
internal static class AppendOnly
{
    private static readonly string[] Tables = ["capital_allocations", "disbursements", "capacity_entries", "assigned_capital", "situation_entries", "classification_corrections", "budget_entries", "thrift_checks", "thrift_withdrawals", "capital_extensions", "capital_signals", "past_disbursements", "import_files"];

    /// <summary>Part of the first migration: whoever makes that anew puts <c>migrationBuilder.Sql(AppendOnly.Sql)</c> at the end of it again.</summary>
    public static string Sql => string.Join('\n',
    [
        "create or replace function ledger_is_final() returns trigger language plpgsql as $$ begin raise exception '% takes new entries only', tg_table_name; end $$;",
        .. Tables.Select(table => $"create or replace trigger {table}_are_final before update or delete on {table} for each row execute function ledger_is_final();"),
        .. Tables.Select(table => $"create or replace trigger {table}_stay before truncate on {table} for each statement execute function ledger_is_final();"),
    ]);

    /// <summary>Takes the rest away with the tables.</summary>
    public const string UndoSql = "drop function ledger_is_final cascade;";
}
