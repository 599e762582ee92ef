namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when a lead has seen or accepted a task as it then stood.</summary>
public sealed record TaskAcknowledged
{
    public required Guid TaskId { get; init; }

    public required int PlanYear { get; init; }

    public required string OrganisationCode { get; init; }

    /// <summary><c>seen</c> or <c>accepted</c>.</summary>
    public required string State { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Version of the task that was acknowledged.</summary>
    public required int Version { get; init; }
}
