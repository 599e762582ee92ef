namespace SonLa.Portal.Figures;

/// <summary>A period's figures by vintage.</summary>
internal sealed record Vintages(string Period, IReadOnlyList<Vintages.Measure> Measures)
{
    internal sealed record Measure(string MeasureCode, string IndicatorOrdinal, string? Part, string Name, string? Unit, Column Actual, Column Estimate, Column Official, Column Revised);

    /// <param name="Value">Null where there is none or they differ and nobody has settled it.</param>
    internal sealed record Column(decimal? Value, string? Absence, IReadOnlyList<Entry> Entries);

    internal sealed record Entry(string OrganisationCode, decimal Value, string? Source, int? Revision, string? Reason, string? EnteredByName, DateTimeOffset EnteredAt);
}

/// <summary>What the pages need of the reporting calendar.</summary>
internal sealed record Calendar(IReadOnlyList<string>? OfficialFiguresBy);

/// <summary>Figures that differ between organisations.</summary>
internal sealed record Disagreements(string Period, IReadOnlyList<Disagreements.Line> Items)
{
    internal sealed record Line(string MeasureCode, string About, IReadOnlyList<Figure> Figures, Settled? Settlement);

    internal sealed record Figure(string OrganisationCode, decimal? ToCutOff, decimal? Value);

    internal sealed record Settled(string OrganisationCode, string Cause, string Reason, DateTimeOffset SettledAt, string SettledByName);
}

/// <summary>The growth scenario of a year, one version of it.</summary>
internal sealed record ScenarioOfYear(ScenarioOfYear.Content Scenario, IReadOnlyList<ScenarioOfYear.VersionLine> Versions)
{
    internal sealed record Content(int PlanYear, int Version, int Quarter, string Reason, DateTimeOffset SetAt, string SetByName, IReadOnlyList<Line> Lines);

    internal sealed record Line(string MeasureCode, IReadOnlyList<decimal?> Quarters, string? Note);

    internal sealed record VersionLine(int Version, int Quarter, string Reason, DateTimeOffset SetAt, string SetByName);
}

/// <summary>What is expected by the end of a period against what was reported.</summary>
internal sealed record Expectations(string Period, int? Version, IReadOnlyList<Expectations.Line> Items)
{
    internal sealed record Line(string MeasureCode, string Name, string? Unit, decimal? Scenario, decimal? Breakdown, decimal? Estimate, decimal? Official, decimal? GapToScenario, decimal? GapToBreakdown, string? YearCheck);
}

/// <summary>Coordinators' inputs of a period.</summary>
internal sealed record Inputs(string Period, IReadOnlyList<Inputs.Line> Items)
{
    internal sealed record Line(
        string MeasureCode, IReadOnlyList<string> LeadCodes, string OrganisationCode, DateTimeOffset DueAt, string State, int Number, string? Text, decimal? Value, string? Unit, DateTimeOffset? HandedInAt, string? HandedInByName);
}
