namespace SonLa.Budget.ThriftChecks;

/// <summary>That a recorded check does not count, and why; the check stays to be seen.</summary>
internal sealed class ThriftWithdrawal
{
    public required Guid CheckId { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset WithdrawnAt { get; init; }

    public required Guid WithdrawnBy { get; init; }
}
