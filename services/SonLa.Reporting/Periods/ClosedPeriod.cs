using SonLa.Reporting.Documents;

namespace SonLa.Reporting.Periods;

/// <summary>A period's consolidated report as it was frozen: its bytes, their hash, and the point of the history up to which it counts.</summary>
internal sealed class ClosedPeriod
{
    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string Period { get; init; }

    /// <summary>Everything with a smaller number counts, nothing with a greater one.</summary>
    public required long AsOf { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset ClosedAt { get; init; }

    /// <summary>Account.</summary>
    public required Guid ClosedBy { get; init; }

    /// <summary>Canonical JSON, UTF-8.</summary>
    public required byte[] Content { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Who issued the report to whom, as it was named then.</summary>
    public required Letterhead Letterhead { get; init; }

    public required Guid EventMessageId { get; init; }
}
