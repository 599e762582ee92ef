namespace SonLa.Reporting.Persistence;

/// <summary>
/// Gives everything that a consolidation reads its place in one history: several events can share a frozen business instant,
/// so a closed period names a sequence number and not a time.
/// </summary>
internal static class History
{
    /// <summary>Held, shared, by whoever adds to the history and, alone, by whoever closes a period or asks for a past instant.</summary>
    public const long Lock = 2_024_001;

    /// <summary>Held by whoever opens and withdraws obligations; always taken before <see cref="Lock"/>.</summary>
    public const long OpeningLock = 2_024_002;

    private static readonly string[] Tables =
        ["organisation_versions", "plan_versions", "breakdown_versions", "obligations", "obligation_changes", "report_revisions", "report_decisions", "official_figures", "figure_settlements", "narrative_versions", "task_versions", "task_statements", "task_starts", "history_marks", "obstacle_steps", "urging_steps", "conclusion_steps", "capital_movements", "project_versions", "assigned_capital"];

    private static readonly string[] AppendOnly =
        ["organisation_versions", "plan_versions", "breakdown_versions", "obligation_changes", "report_revisions", "report_decisions", "official_figures", "figure_settlements", "narrative_versions", "scenario_versions", "coordinator_inputs", "input_reminders", "closed_periods", "history_marks", "offered_figures", "told_events", "evaluation_versions", "capital_movements", "conduct_proposal_steps", "movement_steps", "movement_plans", "movement_reports", "press_guidance", "task_versions", "task_statements", "task_starts", "task_receipts", "obstacle_steps", "urging_steps", "conclusion_steps", "project_versions", "assigned_capital"];

    /// <summary>
    /// The number is taken after the shared lock, in the trigger: when a period is closed under the exclusive lock,
    /// every smaller number is committed or will never be.
    /// </summary>
    public static string Sql => string.Join('\n',
    [
        "create sequence history;",
        $"create function history_mark() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock_shared({Lock}); new.sequence := nextval('history'); return new; end $$;",
        "create function history_refuse() returns trigger language plpgsql as $$ begin raise exception 'history is never changed'; end $$;",

        // Whoever publishes cannot forget it, and the log never says what was not published or was rolled back.
        "create function told_event_keep() returns trigger language plpgsql as $$ begin insert into told_events (event_id, type, body, sha256, told_at) values (new.id, new.type, new.body, encode(sha256(convert_to(new.body, 'UTF8')), 'hex'), new.created_at); return null; end $$;",
        "create trigger told_event_keep after insert on outbox for each row execute function told_event_keep();",
        .. Tables.Select(table => $"create trigger history_mark before insert on {table} for each row execute function history_mark();"),
        .. AppendOnly.Select(table => $"create trigger history_refuse before update or delete on {table} for each row execute function history_refuse();"),
    ]);

    /// <summary>Takes the rest away with the tables.</summary>
    public const string UndoSql = "drop sequence history; drop function history_mark cascade; drop function history_refuse cascade; drop function told_event_keep cascade;";
}
