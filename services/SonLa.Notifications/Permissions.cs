using SonLa.ServiceDefaults.Security;

namespace SonLa.Notifications;

/// <summary>What the endpoints of Notifications ask for, and which roles hold it.</summary>
internal static class Permissions
{
    public const string ReadOwnMessages = "read-own-messages";
    public const string OperateMail = "operate-mail";
    public const string FollowLadder = "follow-ladder";

    internal static void Grant(PermissionTable table) => table
        .Add(ReadOwnMessages, [.. Roles.All])
        .Add(OperateMail, Roles.Administrator)
        .Add(FollowLadder, Roles.Planning, Roles.UbndOffice, Roles.Administrator);
}
