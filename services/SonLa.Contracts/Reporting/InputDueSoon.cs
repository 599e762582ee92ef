namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting once per reminder before a coordinator's inputs for the leads' reports are due, while some are missing.</summary>
public sealed record InputDueSoon
{
    /// <summary>The coordinator.</summary>
    public required string OrganisationCode { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>The longest period whose report needs the inputs: <c>2024-02</c>, <c>2024-Q1</c>.</summary>
    public required string Period { get; init; }

    /// <summary>The inputs serve every report that ends on this day.</summary>
    public required DateOnly PeriodEndsOn { get; init; }

    /// <summary>Measures whose input is missing.</summary>
    public required IReadOnlyList<string> MeasureCodes { get; init; }

    /// <summary>Their names in the plan, in the same order.</summary>
    public required IReadOnlyList<string> MeasureNames { get; init; }

    /// <summary>Who waits for them.</summary>
    public required IReadOnlyList<string> LeadCodes { get; init; }

    /// <summary>Last acceptable instant.</summary>
    public required DateTimeOffset DueAt { get; init; }

    public required int DaysBefore { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset At { get; init; }

    public required int Version { get; init; }
}
