namespace SonLa.Contracts.Assignments;

/// <summary>A duty to report as a document lays it down, with organisations resolved.</summary>
public sealed record ConfirmedDeadline
{
    /// <summary>Stable within the plan.</summary>
    public required string Code { get; init; }

    /// <summary>What people read; <c>{period}</c> stands for the period's name.</summary>
    public required string Title { get; init; }

    public required string Document { get; init; }

    public required string Article { get; init; }

    /// <summary>The document's own words; null where somebody entered it by hand.</summary>
    public string? Quote { get; init; }

    public required DateOnly HoldsFrom { get; init; }

    /// <summary>The document leaves its day blank.</summary>
    public required bool HoldsFromAssumed { get; init; }

    public required string HoldsFromNote { get; init; }

    /// <summary><c>month</c>, <c>quarter</c>, <c>half</c>, <c>nine-months</c>, <c>year</c> or <c>once</c>.</summary>
    public required string PeriodKind { get; init; }

    /// <summary>Numbers of the periods; null for all of the kind.</summary>
    public IReadOnlyList<int>? PeriodNumbers { get; init; }

    /// <summary>Name of the single period of what is due once.</summary>
    public string? OncePeriod { get; init; }

    /// <summary><c>before</c> (the day itself is late) or <c>by</c>.</summary>
    public required string Limit { get; init; }

    /// <summary>Day of the period's last month, or of a later one.</summary>
    public int? DayOfLastMonth { get; init; }

    public required int MonthsLater { get; init; }

    /// <summary>Of what is due once.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The document says neither before nor by.</summary>
    public required bool DueAssumed { get; init; }

    public required string DueNote { get; init; }

    /// <summary>Kinds of organisations where a class is bound; else empty.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Those bound by name; else empty.</summary>
    public required IReadOnlyList<string> OrganisationCodes { get; init; }

    /// <summary>Who is bound, as written.</summary>
    public required string AudienceText { get; init; }

    public required IReadOnlyList<ConfirmedRecipient> Recipients { get; init; }

    /// <summary>Who draws the reports together; null where nobody is named.</summary>
    public string? ConsolidatorCode { get; init; }

    /// <summary>Those who hear of it later, through the recipient.</summary>
    public required IReadOnlyList<ConfirmedRecipient> Onward { get; init; }

    /// <summary><c>assessment</c>, <c>proposals</c>.</summary>
    public required IReadOnlyList<string> Requires { get; init; }

    public required IReadOnlyList<int> RemindDaysBefore { get; init; }

    public required IReadOnlyList<int> EscalateDaysAfter { get; init; }
}
