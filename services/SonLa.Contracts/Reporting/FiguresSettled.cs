namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when a person settles which of two authorities' different figures holds; the others stay on record.</summary>
public sealed record FiguresSettled
{
    public required Guid SettlementId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string Period { get; init; }

    public required string MeasureCode { get; init; }

    /// <summary><c>reported</c> or <c>official</c>.</summary>
    public required string About { get; init; }

    /// <summary>Whose figure holds.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary>Why they differ: <c>scope</c>, <c>cut-off</c>, <c>price</c>, <c>omission</c> or <c>entry</c>.</summary>
    public required string Cause { get; init; }

    public required string Reason { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset SettledAt { get; init; }

    public required int Version { get; init; }
}
