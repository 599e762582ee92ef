namespace SonLa.Portal.Shell;

/// <summary>What somebody has typed into a page's form, so that it is still there when something has to be mended.</summary>
internal static class TypedForm
{
    /// <summary>Null where nothing was sent under the name.</summary>
    internal static string? Typed(this HttpContext context, string name) =>
        context.Request.HasFormContentType && context.Request.Form.TryGetValue(name, out var typed) ? typed.ToString() : null;

    /// <summary>The form's key, so that sending it twice does it once.</summary>
    internal static string Key(this HttpContext context) => context.Typed("key") is { Length: > 0 } key ? key : Guid.CreateVersion7().ToString();
}
