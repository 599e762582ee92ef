namespace SonLa.Notifications.Messages;

/// <summary>What one event has to tell, once, to all whom it concerns; each of them gets a message of their own.</summary>
internal sealed class Notice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Message id of the event.</summary>
    public required Guid SourceEventId { get; init; }

    public required string Kind { get; init; }

    /// <summary>The facts, so that the sentences can be said in the reader's language.</summary>
    public required Content Content { get; init; }

    public required IReadOnlyList<Audience> Audiences { get; init; }

    public Guid? ObligationId { get; init; }

    /// <summary>Step of the obligation's ladder; null where the notice is not one.</summary>
    public string? Rung { get; init; }

    /// <summary>Business instant at which it happened.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Business instant at which Notifications heard of it.</summary>
    public required DateTimeOffset HeardAt { get; init; }

    public bool Concerns(Accounts.Account account) => Audiences.Any(audience => audience.Includes(account));

    public Message To(Guid accountId) => new()
    {
        NoticeId = Id,
        SourceEventId = SourceEventId,
        RecipientAccountId = accountId,
        Kind = Kind,
        ObligationId = ObligationId,
        Rung = Rung,
        SentAt = SentAt,
    };
}
