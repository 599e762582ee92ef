namespace SonLa.Reporting.Years;

/// <summary>A year's obligations counted twice: as the books have them, and again from the events that were told.</summary>
public sealed record YearAccount
{
    public required int Year { get; init; }

    /// <summary>True where both counts agree on every single obligation, not only in the sums, and no event was altered.</summary>
    public required bool Equal { get; init; }

    /// <summary>Events that the recount has read.</summary>
    public required int Events { get; init; }

    /// <summary>Places in the log of events whose text is not what was told.</summary>
    public required IReadOnlyList<long> AlteredEvents { get; init; }

    public required OutcomeCounts Standing { get; init; }

    public required OutcomeCounts Recounted { get; init; }

    /// <summary>By organisation's code.</summary>
    public required IReadOnlyList<Line> Organisations { get; init; }

    /// <summary>Obligations on which the counts do not agree.</summary>
    public required IReadOnlyList<Disagreement> Disagreements { get; init; }

    public sealed record Line(string OrganisationCode, OutcomeCounts Standing, OutcomeCounts Recounted);

    /// <param name="Standing">Outcome in the books; null where they do not know the obligation.</param>
    /// <param name="Recounted">Outcome by the events; null where none tells of it.</param>
    public sealed record Disagreement(Guid ObligationId, string OrganisationCode, string Regime, string Period, string? Standing, string? Recounted);

    internal static YearAccount Of(int year, IReadOnlyList<Accounted> standing, EventRecount.Result recount)
    {
        var disagreements = Compare(standing, recount.Obligations);
        return new()
        {
            Year = year,
            Equal = disagreements.Count == 0 && recount.Altered.Count == 0,
            Events = recount.Events,
            AlteredEvents = recount.Altered,
            Standing = OutcomeCounts.Of(standing),
            Recounted = OutcomeCounts.Of(recount.Obligations),
            Organisations =
            [
                .. standing.Concat(recount.Obligations).Select(one => one.OrganisationCode).Distinct().Order(StringComparer.Ordinal).Select(code => new Line(
                    code,
                    OutcomeCounts.Of(standing.Where(one => one.OrganisationCode == code)),
                    OutcomeCounts.Of(recount.Obligations.Where(one => one.OrganisationCode == code)))),
            ],
            Disagreements = disagreements,
        };
    }

    private static List<Disagreement> Compare(IReadOnlyList<Accounted> standing, IReadOnlyList<Accounted> recounted)
    {
        var (left, right) = (standing.ToDictionary(one => one.ObligationId), recounted.ToDictionary(one => one.ObligationId));
        return
        [
            .. left.Keys.Union(right.Keys)
                .Select(id => (One: left.GetValueOrDefault(id), Other: right.GetValueOrDefault(id)))
                .Where(pair => pair.One != pair.Other)
                .Select(pair => (Either: pair.One ?? pair.Other!, pair.One, pair.Other))
                .Select(pair => new Disagreement(pair.Either.ObligationId, pair.Either.OrganisationCode, pair.Either.Regime, pair.Either.Period, pair.One?.Outcome, pair.Other?.Outcome))
                .OrderBy(one => one.OrganisationCode, StringComparer.Ordinal).ThenBy(one => one.Period, StringComparer.Ordinal).ThenBy(one => one.Regime, StringComparer.Ordinal),
        ];
    }
}
