namespace SonLa.Reporting.Emulation;

/// <summary>One step of a movement, never changed.</summary>
internal sealed class MovementStep
{
    public const string LaunchedKind = "launched";
    public const string DueSet = "due-set";
    public const string Reported = "reported";

    public required Guid MovementId { get; init; }

    /// <summary>The movement's version after it, from 1.</summary>
    public required int Number { get; init; }

    /// <summary><c>launched</c>, <c>due-set</c> or <c>reported</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Last day for the year report after the step.</summary>
    public DateOnly? DueOn { get; init; }

    public string? Note { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset At { get; init; }

    public required Guid By { get; init; }

    public required string ByName { get; init; }

    /// <summary>Code of the organisation for which the person acted.</summary>
    public required string For { get; init; }
}
