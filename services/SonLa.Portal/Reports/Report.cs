using System.Text.Json.Serialization;
using SonLa.Portal.Tasks;

namespace SonLa.Portal.Reports;

/// <summary>A report as Reporting shows it.</summary>
public sealed record Report(
    Guid ReportId,
    int Version,
    string State,
    int Revision,
    string OrganisationCode,
    IReadOnlyList<Report.Duty> Obligations,
    IReadOnlyList<Report.Measure> Measures,
    IReadOnlyList<Report.Figure> Figures,
    string? Assessment,
    string? Proposals,
    IReadOnlyList<Report.Obstacle> Obstacles)
{
    /// <summary>Names of the coordinators whose input is missing.</summary>
    public IReadOnlyList<string> MissingInputsOf { get; init; } = [];

    /// <summary>Tasks that the organisation leads; null in a new draft's answer.</summary>
    public IReadOnlyList<OwedTask>? Tasks { get; init; }

    public sealed record Duty(Guid ObligationId, string Title, string Period, DateTimeOffset DueAt);

    public sealed record Measure(string MeasureCode, string Name, string IndicatorOrdinal, string? Part, string? Unit, bool EntersValues);

    public sealed record Figure(string MeasureCode, Vintage? ToCutOff, Vintage? Estimate, string? Text);

    public sealed record Vintage(decimal Value, string? Note);

    public sealed record Obstacle(string What, string Why, string Effect, string Proposal, string? MeasureCode);
}

/// <summary>A report exactly as it was handed in, and what was decided on it.</summary>
internal sealed record Revision(
    [property: JsonPropertyName("revision")] int Number,
    string Kind,
    DateTimeOffset SubmittedAt,
    Revision.Person By,
    string? Reason,
    IReadOnlyList<Report.Figure> Figures,
    string? Assessment,
    string? Proposals,
    IReadOnlyList<Report.Obstacle> Obstacles,
    IReadOnlyList<Revision.Decision> Decisions)
{
    internal sealed record Person(string DisplayName);

    internal sealed record Decision(string Kind, string? MeasureCode, string? Reason, DateTimeOffset DecidedAt, Person By);
}
