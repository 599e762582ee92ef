namespace SonLa.Reporting.Inputs;

/// <summary>One owed input and what has come of it.</summary>
public sealed record InputLine
{
    public required string MeasureCode { get; init; }

    public required IReadOnlyList<string> LeadCodes { get; init; }

    /// <summary>The coordinator.</summary>
    public required string OrganisationCode { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary><c>missing</c>, <c>overdue</c>, <c>on-time</c> or <c>late</c>.</summary>
    public required string State { get; init; }

    /// <summary>How often it was handed in.</summary>
    public int Number { get; init; }

    public string? Text { get; init; }

    public decimal? Value { get; init; }

    public string? Unit { get; init; }

    public DateTimeOffset? HandedInAt { get; init; }

    public string? HandedInByName { get; init; }

    internal bool IsMissing => Number == 0;

    internal static InputLine Of(OwedInput owed, IEnumerable<CoordinatorInput> handedIn, DateTimeOffset now)
    {
        var own = handedIn.OrderBy(input => input.Number).ToList();
        return new()
        {
            MeasureCode = owed.Measure.Code,
            LeadCodes = owed.Measure.LeadCodes,
            OrganisationCode = owed.OrganisationCode,
            DueAt = owed.DueAt,
            State = own.Count == 0 ? (owed.DueAt < now ? "overdue" : "missing") : own[0].IsLate ? "late" : "on-time",
            Number = own.Count,
            Text = own.LastOrDefault()?.Text,
            Value = own.LastOrDefault()?.Figure?.Value,
            Unit = own.LastOrDefault()?.Figure?.Unit,
            HandedInAt = own.LastOrDefault()?.HandedInAt,
            HandedInByName = own.LastOrDefault()?.HandedInByName,
        };
    }
}
