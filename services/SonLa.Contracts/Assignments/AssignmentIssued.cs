namespace SonLa.Contracts.Assignments;

/// <summary>Published by Assignments when an organisation is made answerable for a measure, alone or as a member of a collective.</summary>
public sealed record AssignmentIssued
{
    public required Guid AssignmentId { get; init; }

    public required Guid PlanId { get; init; }

    public required int PlanYear { get; init; }

    public required Guid MeasureId { get; init; }

    public required string MeasureCode { get; init; }

    public required string MeasureName { get; init; }

    public required string IndicatorOrdinal { get; init; }

    public required string OrganisationCode { get; init; }

    /// <summary>Title of the office holder answerable: <c>Giám đốc Sở Tài chính</c>.</summary>
    public required string AccountableOffice { get; init; }

    public required bool Collective { get; init; }

    public required IReadOnlyList<string> CoordinatorCodes { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The act of succession by which the duty came; null where it was given anew.</summary>
    public Guid? SuccessionId { get; init; }

    public required int Version { get; init; }
}
