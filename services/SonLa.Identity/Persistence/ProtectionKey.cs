namespace SonLa.Identity.Persistence;

/// <summary>One element of the Data Protection ring that encrypts the signing keys; itself encrypted where a certificate is configured.</summary>
internal sealed class ProtectionKey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }
}
