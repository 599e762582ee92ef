namespace SonLa.ServiceDefaults.Problems;

/// <summary>A refusal that HTTP has a status of its own for: a stale ETag, a reused idempotency key.</summary>
public sealed class StatusException(int status, Say? sentence = null, string? rule = null) : Exception(sentence?.En ?? $"status {status}")
{
    public int Status { get; } = status;

    public Say? Sentence { get; } = sentence;

    public string? Rule { get; } = rule;
}
