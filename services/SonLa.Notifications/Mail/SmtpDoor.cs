using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Security.Authentication;
using System.Text;

namespace SonLa.Notifications.Mail;

/// <summary>Sends by SMTP (RFC 5321), plain text and HTML side by side.</summary>
internal sealed class SmtpDoor(MailOptions options) : IMailDoor
{
    // A server that hangs must not hold a letter longer than it is claimed for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task Send(Mailing mailing, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = options.StartTls };
        if (options.User is not null)
        {
            client.Credentials = new NetworkCredential(options.User, options.Password);
        }

        try
        {
            using var message = Compose(mailing);
            await client.SendMailAsync(message, patience.Token);
        }
        catch (SmtpException refused)
        {
            throw new MailRefusedException($"{(int)refused.StatusCode} {refused.Message}", IsForGood(refused.StatusCode), refused);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MailRefusedException($"No answer within {Patience.TotalSeconds} s.", false, late);
        }
        catch (FormatException noAddress)
        {
            throw new MailRefusedException("Not an e-mail address.", true, noAddress);
        }
        catch (Exception broken) when (broken is AuthenticationException or IOException or InvalidOperationException)
        {
            // A certificate that nobody trusts, a connection that breaks off: the letter keeps the cause, and its neighbours go on.
            throw new MailRefusedException(broken.Message, false, broken);
        }
    }

    private MailMessage Compose(Mailing mailing)
    {
        var from = new MailAddress(options.From, options.FromName, Encoding.UTF8);
        var message = new MailMessage(from, new MailAddress(mailing.Address))
        {
            Subject = mailing.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mailing.Text,
            BodyEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mailing.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        message.Headers.Add("Message-ID", $"<{mailing.MessageId:N}@{from.Host}>");
        message.Headers.Add("Content-Language", mailing.Language);

        // RFC 3834: nobody's absence notice answers it.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    // The codes that speak of this address, not of the server's present state (RFC 5321, 4.2.3).
    private static bool IsForGood(SmtpStatusCode code) => code is
        SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.ExceededStorageAllocation;
}
