namespace SonLa.Notifications.Messages;

/// <summary>What a reaction has to tell: the facts, when they happened, and the obligation they are about.</summary>
internal sealed record Telling
{
    public required Content Content { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset SentAt { get; init; }

    public Guid? ObligationId { get; init; }

    public string? Rung { get; init; }
}
