using SonLa.Notifications.Mail;

namespace SonLa.Notifications.Preferences;

/// <summary>How one person wants to hear of things by e-mail, where it differs from the province's rules.</summary>
internal sealed class Preference
{
    public required Guid AccountId { get; init; }

    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public string Language { get; private set; } = "";

    public TimeOnly DigestAt { get; private set; }

    public TimeOnly QuietFrom { get; private set; }

    /// <summary>Equal to <see cref="QuietFrom"/> where there are no quiet hours.</summary>
    public TimeOnly QuietTo { get; private set; }

    /// <summary>The person's choice by kind of message; a kind without a line follows the rules.</summary>
    public IReadOnlyDictionary<string, MailMode> Kinds { get; private set; } = new Dictionary<string, MailMode>();

    public int Version { get; private set; }

    public QuietHours Quiet => new(QuietFrom, QuietTo);

    /// <summary>What holds for somebody who chose nothing.</summary>
    public static Preference By(MailRules rules, Guid accountId) => new()
    {
        AccountId = accountId,
        Language = rules.Language,
        DigestAt = rules.DigestAt,
        QuietFrom = rules.Quiet.From,
        QuietTo = rules.Quiet.To,
    };

    /// <summary>Holds for what is told from now on.</summary>
    public void Choose(string language, TimeOnly digestAt, QuietHours quiet, IReadOnlyDictionary<string, MailMode> kinds)
    {
        (Language, DigestAt, QuietFrom, QuietTo, Kinds) = (language, digestAt, quiet.From, quiet.To, kinds);
        Version++;
    }

    /// <summary>How messages of the kind are mailed; nobody can do without the compulsory ones.</summary>
    public MailMode ModeOf(MailRules.KindRule rule) =>
        Kinds.TryGetValue(rule.Kind, out var chosen) && !(rule.Compulsory && chosen == MailMode.None) ? chosen : rule.Mail;
}
