using SonLa.ServiceDefaults.Security;

namespace SonLa.Notifications.Mail;

internal static class MailEndpoints
{
    internal static void MapMail(this IEndpointRouteBuilder app)
    {
        var letters = app.MapGroup("/letters").WithTags("Letters").RequirePermission(Permissions.OperateMail);
        ListLetters.Map(letters);
        RetryLetter.Map(letters);
    }
}
