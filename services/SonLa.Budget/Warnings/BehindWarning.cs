namespace SonLa.Budget.Warnings;

/// <summary>A project's owner was warned that a round would catch it; once per project and round.</summary>
internal sealed class BehindWarning
{
    public required int Year { get; init; }

    public required int RoundNumber { get; init; }

    public required Guid ProjectId { get; init; }

    /// <summary>Capital plan in force on the day of the warning, in đồng.</summary>
    public required decimal CapitalInForceInDong { get; init; }

    /// <summary>Disbursed of it by that day.</summary>
    public required decimal DisbursedInDong { get; init; }

    public required DateTimeOffset WarnedAt { get; init; }
}
