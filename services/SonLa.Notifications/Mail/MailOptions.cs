namespace SonLa.Notifications.Mail;

/// <summary>The section <c>Mail</c>: the mail server and how letters name themselves. Without a server no letters are written.</summary>
internal sealed class MailOptions
{
    /// <summary>Name of the mail server.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 25;

    /// <summary>Encrypts the connection (STARTTLS), and sends nothing where that fails.</summary>
    public bool StartTls { get; set; }

    public string? User { get; set; }

    /// <summary>A secret: from the environment or the platform's secret store.</summary>
    public string? Password { get; set; }

    /// <summary>Sender's address.</summary>
    public string From { get; set; } = "khong-tra-loi@son-la.example";

    /// <summary>Sender's name.</summary>
    public string FromName { get; set; } = "Nền tảng Sơn La";

    /// <summary>Address of the portal, to which letters lead; without it they lead nowhere.</summary>
    public Uri? Portal { get; set; }

    /// <summary>After so many attempts a letter is given up: with the pauses between them more than a day.</summary>
    public int Attempts { get; set; } = 10;

    public bool IsOn => !string.IsNullOrEmpty(Host);

    /// <summary>Reads the section; where it names no server, a mail server that the app host runs is taken (<c>services:mail:smtp:0</c>).</summary>
    public static MailOptions Of(IConfiguration configuration)
    {
        var options = configuration.GetSection("Mail").Get<MailOptions>() ?? new();
        if (!options.IsOn && Uri.TryCreate(configuration["services:mail:smtp:0"], UriKind.Absolute, out var server))
        {
            (options.Host, options.Port) = (server.Host, server.Port);
        }

        options.Portal ??= Uri.TryCreate(configuration["services:gateway:http:0"], UriKind.Absolute, out var door) ? door : null;
        return options;
    }
}
