namespace SonLa.Notifications.Live;

/// <summary>The database says whose inbox has changed when the change commits; part of the first migration.</summary>
internal static class MessageChanges
{
    public const string Channel = "messages";

    /// <summary>Equal payloads of one transaction are one notification.</summary>
    public const string Sql =
        """
        create or replace function message_changed() returns trigger language plpgsql as $$ begin perform pg_notify('messages', new.recipient_account_id::text); return null; end $$;
        create or replace trigger message_changed after insert or update on messages for each row execute function message_changed();
        """;
}
