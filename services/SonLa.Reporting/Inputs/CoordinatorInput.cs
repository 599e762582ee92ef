using SonLa.Reporting.Reports;

namespace SonLa.Reporting.Inputs;

/// <summary>What a coordinator hands a lead for one measure and the periods that end on a day; a later one replaces it and the earlier stays on record.</summary>
internal sealed class CoordinatorInput
{
    public required Guid InputId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>One input serves every period that ends on this day, as one report does.</summary>
    public required DateOnly PeriodEndsOn { get; init; }

    public required string MeasureCode { get; init; }

    /// <summary>The coordinator.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary>From 1; the first decides whether it was late.</summary>
    public required int Number { get; init; }

    public required string Text { get; init; }

    /// <summary>The coordinator's own share, where it has one to give.</summary>
    public Written? Figure { get; init; }

    /// <summary>Last acceptable instant when it was handed in.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset HandedInAt { get; init; }

    public required Guid HandedInBy { get; init; }

    public required string HandedInByName { get; init; }

    public required Guid EventMessageId { get; init; }

    public bool IsLate => HandedInAt > DueAt;
}
