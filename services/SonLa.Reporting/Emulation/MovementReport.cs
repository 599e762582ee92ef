using SonLa.Reporting.Evaluations;

namespace SonLa.Reporting.Emulation;

/// <summary>What the watching department reports on a movement's year, with the results of its indicators as they stood; never changed, only followed by another.</summary>
internal sealed class MovementReport
{
    public required Guid MovementId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>The period whose figures it rests on.</summary>
    public required string Period { get; init; }

    public required string Text { get; init; }

    /// <summary>Frozen.</summary>
    public required IReadOnlyList<Evidence.ResultLine> Results { get; init; }

    /// <summary>Addressees that had handed in a plan by then.</summary>
    public required IReadOnlyList<string> PlannedBy { get; init; }

    /// <summary>Why it mends the one before; null for the first.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the first came after its day; null where no day was set.</summary>
    public required bool? Late { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    public required Guid ReportedBy { get; init; }

    public required string ReportedByName { get; init; }
}
