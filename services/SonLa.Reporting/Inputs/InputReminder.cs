namespace SonLa.Reporting.Inputs;

/// <summary>That a coordinator was reminded, or needed no reminder, so many days before its inputs are due: at most once for ever.</summary>
internal sealed class InputReminder
{
    /// <summary>The reminder went out.</summary>
    public const string Published = "published";

    /// <summary>Nothing was missing, or a nearer reminder or the due instant had come first.</summary>
    public const string Skipped = "skipped";

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required DateOnly PeriodEndsOn { get; init; }

    public required string OrganisationCode { get; init; }

    public required int DaysBefore { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    public required string Outcome { get; init; }

    public Guid? EventMessageId { get; init; }
}
