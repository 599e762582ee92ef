namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when an organisation takes a part of a task back from one of its people.</summary>
public sealed record TaskTakenBack
{
    public required Guid HandoverId { get; init; }

    public required Guid TaskId { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>Label as printed.</summary>
    public required string Section { get; init; }

    /// <summary>The document that gives it.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>Null for a task of a class that not everybody may read.</summary>
    public string? Text { get; init; }

    public required string OrganisationCode { get; init; }

    /// <summary>The person.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset TakenBackAt { get; init; }

    public required int Version { get; init; }
}
