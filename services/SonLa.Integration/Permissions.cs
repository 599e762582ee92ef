namespace SonLa.Integration;

/// <summary>Who may read what the province publishes.</summary>
internal static class Permissions
{
    internal const string ReadFeed = "read-feed";
}
