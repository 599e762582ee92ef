namespace SonLa.ServiceDefaults.Http;

/// <summary>A POST that an account has made with a key, and what it was answered.</summary>
public sealed class IdempotencyKey
{
    public required Guid AccountId { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path and body.</summary>
    public required byte[] RequestHash { get; init; }

    public int? Status { get; set; }

    public string? ContentType { get; set; }

    public string? Location { get; set; }

    public string? ETag { get; set; }

    public byte[]? Body { get; set; }

    public DateTimeOffset CreatedAt { get; init; }
}
