namespace SonLa.Notifications.Mail;

internal static class MailRegistration
{
    /// <summary>Registers the letters; without a mail server in the configuration none are written or sent.</summary>
    internal static void AddMail(this WebApplicationBuilder builder)
    {
        var options = MailOptions.Of(builder.Configuration);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(MailRules.Load(Path.Combine(AppContext.BaseDirectory, "Mail", "rules.json")));
        builder.Services.AddScoped<LetterWriting>();
        builder.Services.AddSingleton<IMailDoor, SmtpDoor>();
        builder.Services.AddScoped<MailTurn>();
        if (options.IsOn)
        {
            builder.Services.AddHostedService<MailWorker>();
        }
    }
}
