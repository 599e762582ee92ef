namespace SonLa.Identity.Tests.Tokens;

/// <summary>A fact that needs Node.js; skipped, with the reason, where there is none.</summary>
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!Node.IsThere)
        {
            Skip = "Node.js and npm are not installed: npm jose cannot give its second opinion.";
        }
    }
}
