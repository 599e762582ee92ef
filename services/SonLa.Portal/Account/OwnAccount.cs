namespace SonLa.Portal.Account;

/// <summary>The reader's own account, as Identity shows it.</summary>
internal sealed record OwnAccount(string UserName, string DisplayName, string? Email);

/// <summary>How e-mails reach the reader, as Notifications shows it.</summary>
internal sealed record MailChoice(string Language, TimeOnly DigestAt, TimeOnly QuietFrom, TimeOnly QuietTo, IReadOnlyList<MailChoice.KindLine> Kinds)
{
    /// <param name="Mail"><c>each</c>, <c>digest</c> or <c>none</c>.</param>
    internal sealed record KindLine(string Kind, string Mail, bool Compulsory);
}
