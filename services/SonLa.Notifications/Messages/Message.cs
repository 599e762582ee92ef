namespace SonLa.Notifications.Messages;

/// <summary>A notice in one person's inbox.</summary>
internal sealed class Message
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid NoticeId { get; init; }

    public required Guid SourceEventId { get; init; }

    public required Guid RecipientAccountId { get; init; }

    public required string Kind { get; init; }

    public Guid? ObligationId { get; init; }

    public string? Rung { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Business instant; null while unread.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>The first reading counts.</summary>
    public void Read(DateTimeOffset at) => ReadAt ??= at;
}
