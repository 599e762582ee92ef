namespace SonLa.Budget.Warnings;

/// <summary>The planning department was reminded that a round is due and not opened; once per round and rung.</summary>
internal sealed class RoundReminder
{
    public required int Year { get; init; }

    public required int RoundNumber { get; init; }

    /// <summary>Days after the cut-off that the reminder is for; negative before it.</summary>
    public required int Rung { get; init; }

    public required DateTimeOffset RemindedAt { get; init; }
}
