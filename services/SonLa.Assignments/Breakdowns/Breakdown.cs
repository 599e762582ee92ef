namespace SonLa.Assignments.Breakdowns;

/// <summary>A measure's month and quarter targets, set by the organisation that enters its values.</summary>
internal sealed class Breakdown
{
    public required Guid MeasureId { get; init; }

    /// <summary>The organisation that set it last.</summary>
    public string OrganisationCode { get; private set; } = "";

    /// <summary>Twelve values in the measure's unit, each of its own month; null where none is set.</summary>
    public IReadOnlyList<decimal?> Months { get; private set; } = [];

    /// <summary>Four values, each of its own quarter.</summary>
    public IReadOnlyList<decimal?> Quarters { get; private set; } = [];

    /// <summary>Account.</summary>
    public Guid SetBy { get; private set; }

    /// <summary>Business instant.</summary>
    public DateTimeOffset SetAt { get; private set; }

    public int Version { get; private set; }

    public void Set(MonthsAndQuarters values, string organisationCode, Guid accountId, DateTimeOffset now)
    {
        Months = values.Months;
        Quarters = values.Quarters;
        OrganisationCode = organisationCode;
        SetBy = accountId;
        SetAt = now;
        Version++;
    }
}
