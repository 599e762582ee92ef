namespace SonLa.Reporting.Tasks;

/// <summary>That a lead has seen or accepted a version of a task, and who said so.</summary>
internal sealed class TaskReceipt
{
    public const string Seen = "seen";
    public const string Accepted = "accepted";

    public static readonly string[] All = [Seen, Accepted];

    public required Guid TaskId { get; init; }

    /// <summary>A changed task is acknowledged again.</summary>
    public required int ContentVersion { get; init; }

    public required string OrganisationCode { get; init; }

    /// <summary><c>seen</c> or <c>accepted</c>.</summary>
    public required string State { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset At { get; init; }

    public required Guid By { get; init; }

    public required string ByName { get; init; }
}
