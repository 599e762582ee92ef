using System.Text.Json;

namespace SonLa.Assignments.Documents;

/// <summary>What a person said to a finding.</summary>
internal sealed record Answer
{
    public const string Confirmed = "confirmed";
    public const string Corrected = "corrected";

    /// <summary><c>confirmed</c> or <c>corrected</c>.</summary>
    public required string Decision { get; init; }

    /// <summary>What stands in the plan instead; null where it was confirmed.</summary>
    public required JsonElement? Value { get; init; }

    public required Guid By { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset At { get; init; }
}
