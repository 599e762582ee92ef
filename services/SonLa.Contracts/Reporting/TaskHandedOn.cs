namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when an organisation hands a part of a task on to one of its people.</summary>
public sealed record TaskHandedOn
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

    /// <summary>What the person is to do of it; null where the task is of a class that not everybody may read.</summary>
    public string? Part { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset HandedOnAt { get; init; }

    public required int Version { get; init; }
}
