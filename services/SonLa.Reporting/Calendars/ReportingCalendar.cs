namespace SonLa.Reporting.Calendars;

/// <summary>Who owes which report when in one province's plan year, as its file says.</summary>
internal sealed record ReportingCalendar
{
    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>What stands at the head of a consolidated report.</summary>
    public required LetterheadText Letterhead { get; init; }

    public required CutOffRule CutOff { get; init; }

    public required WeekendRule Weekend { get; init; }

    public required Remark HolidaysNote { get; init; }

    public required IReadOnlyList<Holiday> Holidays { get; init; }

    /// <summary>Saturdays and Sundays worked in exchange for another day.</summary>
    public required IReadOnlyList<Holiday> WorkedDays { get; init; }

    public required IReadOnlyList<Regime> Regimes { get; init; }

    /// <summary>Who enters official figures after a period; null where nobody does.</summary>
    public OfficialFigureRule? OfficialFigures { get; init; }

    /// <summary>The regime of a code that an obligation carries.</summary>
    public Regime Regime(string code) => Regimes.SingleOrDefault(regime => regime.Code == code)
        ?? throw new InvalidOperationException($"The calendar {Province} {PlanYear} has no regime {code}, yet an obligation names it.");
}

/// <summary>The superior body, the place and the symbol that a consolidated report is issued under.</summary>
internal sealed record LetterheadText
{
    public required string Superior { get; init; }

    public required string Place { get; init; }

    /// <summary>What stands behind the number: <c>BC-SKHĐT</c>.</summary>
    public required string Symbol { get; init; }
}

/// <summary>The authorities whose figures are official once a period is over.</summary>
internal sealed record OfficialFigureRule
{
    /// <summary>Codes of organisations.</summary>
    public required IReadOnlyList<string> EnteredBy { get; init; }

    public required string Source { get; init; }

    public required bool Assumption { get; init; }

    public required string Note { get; init; }
}

/// <summary>Where the last acceptable day goes when nobody works on it.</summary>
internal sealed record WeekendRule
{
    public const string Keep = "keep";
    public const string Before = "before";
    public const string After = "after";

    public required string Policy { get; init; }

    public required bool Assumption { get; init; }

    public required string Note { get; init; }
}

/// <summary>A day that is not worked, or worked, against the week's rule.</summary>
internal sealed record Holiday
{
    public required DateOnly Day { get; init; }

    public required string Name { get; init; }
}

/// <summary>Where a part of the calendar comes from; an assumption has no document behind it.</summary>
internal sealed record Remark
{
    public required bool Assumption { get; init; }

    public required string Note { get; init; }
}
