using System.Text.Json.Serialization;

namespace SonLa.Assignments.Deadlines;

/// <summary>A duty to report in the shape of a calendar file (samples/schemas/calendar.schema.json), to be put there by a person.</summary>
internal sealed record ProposedRegime
{
    public required string Code { get; init; }

    /// <summary>What people read; <c>{period}</c> stands for the period's name.</summary>
    public required string Title { get; init; }

    public required string Document { get; init; }

    public required string Article { get; init; }

    public required FirstDay HoldsFrom { get; init; }

    public required IReadOnlyList<string> Periods { get; init; }

    /// <summary>Numbers of the periods that are owed, by kind.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyList<int>>? Only { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OncePeriod { get; init; }

    public required LastDay Due { get; init; }

    public required Bound Audience { get; init; }

    public required IReadOnlyList<Addressed> Recipients { get; init; }

    public required string? Consolidator { get; init; }

    public required IReadOnlyList<ReportedOn> Onward { get; init; }

    public required IReadOnlyList<string> Requires { get; init; }

    public required IReadOnlyList<int> RemindDaysBefore { get; init; }

    public required IReadOnlyList<int> EscalateDaysAfter { get; init; }

    /// <summary>The first day of the duty.</summary>
    public sealed record FirstDay(DateOnly Day, bool Assumption, string Note);

    /// <summary>The last acceptable day.</summary>
    public sealed record LastDay(
        string Limit,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? DayOfLastMonth,
        int MonthsLater,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Date,
        bool Assumption,
        string Note);

    /// <summary>Whom it binds: a class by kinds, or organisations by name.</summary>
    public sealed record Bound(string Rule, IReadOnlyList<string> Kinds, IReadOnlyList<string> Organisations, string Text);

    /// <summary>To whom a report is due and what for.</summary>
    public sealed record Addressed(string OrganisationCode, string Purpose);

    /// <summary>Who hears of it later, through the recipient.</summary>
    public sealed record ReportedOn(string OrganisationCode, string Purpose, string Note);
}
