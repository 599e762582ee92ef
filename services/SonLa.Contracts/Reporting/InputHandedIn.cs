namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when a coordinator hands the leads of a measure its input for their reports.</summary>
public sealed record InputHandedIn
{
    public required Guid InputId { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>Last day of the periods that it serves.</summary>
    public required DateOnly PeriodEndsOn { get; init; }

    public required string MeasureCode { get; init; }

    /// <summary>The coordinator.</summary>
    public required string OrganisationCode { get; init; }

    public required IReadOnlyList<string> LeadCodes { get; init; }

    public required bool Late { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset HandedInAt { get; init; }

    /// <summary>How often it was handed in.</summary>
    public required int Version { get; init; }
}
