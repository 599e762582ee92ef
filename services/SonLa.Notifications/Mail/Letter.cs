namespace SonLa.Notifications.Mail;

/// <summary>An e-mail that a person is to get: one message, or the messages of a day together. Written with the messages in one transaction, sent afterwards.</summary>
internal sealed class Letter
{
    public const int LongestFailure = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required bool Digest { get; init; }

    /// <summary>Business instant from which it may be sent: after the quiet hours, at the hour of the digest.</summary>
    public required DateTimeOffset DueAt { get; init; }

    public LetterState State { get; private set; } = LetterState.Waiting;

    /// <summary>How often sending it was begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>System instant before which nobody begins (again): after a failure the pause, while sending the time that it may take.</summary>
    public DateTimeOffset NotBefore { get; private set; }

    /// <summary>Address it went to, or was tried to go to.</summary>
    public string? Address { get; private set; }

    /// <summary>System instant at which the mail server had taken it.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>What the mail server or the connection said last.</summary>
    public string? Failure { get; private set; }

    /// <summary>A replica takes it; until the instant nobody else does.</summary>
    public void Claim(DateTimeOffset until)
    {
        State = LetterState.Sending;
        Attempts++;
        NotBefore = until;
    }

    /// <summary>There is nothing left to tell, or nobody to tell it to.</summary>
    public void Drop() => State = LetterState.NotNeeded;

    /// <summary>The mail server has it.</summary>
    public void Arrive(string address, DateTimeOffset at) => (State, Address, SentAt, Failure) = (LetterState.Sent, address, at, null);

    /// <summary>It was not taken; it is tried again from the instant on, or given up where that is null.</summary>
    public void Fail(string address, string reason, DateTimeOffset? again)
    {
        Address = address;
        Failure = reason.Length > LongestFailure ? reason[..LongestFailure] : reason;
        State = again is null ? LetterState.GivenUp : LetterState.Waiting;
        NotBefore = again ?? NotBefore;
    }
}

/// <summary>A message that a letter tells; each message is told by at most one letter.</summary>
internal sealed class LetterLine
{
    public required Guid MessageId { get; init; }

    public required Guid LetterId { get; init; }
}
