namespace SonLa.Portal.KeyRing;

/// <summary>One key, or one revocation, of the ring.</summary>
internal sealed class ProtectionKey
{
    public required string Name { get; init; }

    public required string Xml { get; init; }

    public required DateTimeOffset StoredAt { get; init; }
}
