namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when an authority enters the official figure of a measure after the period, or revises its own.</summary>
public sealed record OfficialFigureEntered
{
    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string Period { get; init; }

    public required string MeasureCode { get; init; }

    /// <summary>Null while no document has given one.</summary>
    public string? Unit { get; init; }

    /// <summary>The authority: planning department or Cục Thống kê.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary><c>official</c> or <c>revised</c>.</summary>
    public required string Vintage { get; init; }

    /// <summary>In the measure's unit, from the start of the year to the end of the period where months sum up.</summary>
    public required decimal Value { get; init; }

    /// <summary>The publication or document that gives it.</summary>
    public required string Source { get; init; }

    /// <summary>Why an earlier figure was revised.</summary>
    public string? Reason { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>Number of the authority's figure for this measure and period, from 1.</summary>
    public required int Version { get; init; }
}
