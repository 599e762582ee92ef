namespace SonLa.Portal.Session;

/// <summary>Where to go back to: a path of this portal, never another site's address.</summary>
internal static class LocalPath
{
    internal static string Of(string? asked) =>
        asked is ['/', ..] and not ['/', '/' or '\\', ..] && !asked.Any(char.IsControl) ? asked : "/";
}
