using SonLa.ServiceDefaults.Security;

namespace SonLa.Notifications.Messages;

internal static class MessageEndpoints
{
    internal static void MapMessages(this IEndpointRouteBuilder app)
    {
        var messages = app.MapGroup("/messages").WithTags("Messages").RequirePermission(Permissions.ReadOwnMessages);
        ListMessages.Map(messages);
        CountUnreadMessages.Map(messages);
        ReadMessage.Map(messages);
        ReadAllMessages.Map(messages);
    }
}
