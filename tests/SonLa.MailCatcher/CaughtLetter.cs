namespace SonLa.MailCatcher;

/// <summary>An e-mail as a mail server got it.</summary>
/// <param name="Number">The first is 1.</param>
/// <param name="From">Envelope sender.</param>
/// <param name="To">Envelope recipients.</param>
/// <param name="MessageId">Header Message-ID with its brackets.</param>
/// <param name="Subject">Decoded.</param>
/// <param name="Text">The plain text, decoded.</param>
/// <param name="Html">The HTML, decoded; empty where there is none.</param>
/// <param name="Raw">Everything, as it came.</param>
public sealed record CaughtLetter(int Number, string From, IReadOnlyList<string> To, string MessageId, string Subject, string Text, string Html, string Raw)
{
    public static CaughtLetter Of(int number, string from, IReadOnlyList<string> to, string raw)
    {
        var whole = MimePart.Read(raw);
        return new(number, from, to, whole.Header("Message-ID"), MimePart.Decode(whole.Header("Subject")), whole.TextOf("text/plain"), whole.TextOf("text/html"), raw);
    }
}
