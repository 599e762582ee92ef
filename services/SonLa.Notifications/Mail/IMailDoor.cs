namespace SonLa.Notifications.Mail;

/// <summary>The way out to the world's mail.</summary>
internal interface IMailDoor
{
    /// <summary>Hands a letter to the mail server and returns when it has it.</summary>
    /// <exception cref="MailRefusedException">The server or the connection did not take it.</exception>
    Task Send(Mailing mailing, CancellationToken cancellationToken);
}

/// <summary>A letter was not taken.</summary>
/// <param name="reason">What the server or the connection said.</param>
/// <param name="forGood">Trying again is no use: the address does not exist.</param>
internal sealed class MailRefusedException(string reason, bool forGood, Exception cause) : Exception(reason, cause)
{
    public bool ForGood { get; } = forGood;
}
