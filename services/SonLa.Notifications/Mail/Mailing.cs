namespace SonLa.Notifications.Mail;

/// <summary>An e-mail, ready to be sent.</summary>
/// <param name="MessageId">The same at every attempt, so that a mail server or a reader can tell a repetition.</param>
/// <param name="Address">Of the recipient.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The whole in plain text.</param>
/// <param name="Html">The same for those who read HTML.</param>
/// <param name="Language">Of the sentences, <c>vi</c> or <c>en</c>.</param>
internal sealed record Mailing(Guid MessageId, string Address, string Subject, string Text, string Html, string Language);
