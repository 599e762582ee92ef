namespace SonLa.Portal.Inbox;

/// <summary>A message of the person's inbox, worded by Notifications in the reader's language.</summary>
internal sealed record InboxMessage(Guid MessageId, string Kind, string Title, string Body, Guid? ObligationId, DateTimeOffset SentAt, DateTimeOffset? ReadAt);
