using SonLa.Budget.Projects;

namespace SonLa.Budget.Capacity;

/// <summary>Where a project stands in one plan year, source by source.</summary>
/// <param name="HeadroomInDong">Medium-term ceiling over all sources less the plans of its period; null where none is recorded.</param>
internal sealed record ProjectPosition(
    Guid ProjectId,
    string Code,
    string Name,
    string OwnerCode,
    string? Programme,
    int BeganInYear,
    decimal? HeadroomInDong,
    IReadOnlyList<SourcePosition> Sources)
{
    public decimal CapitalInDong => Sources.Sum(source => source.CapitalInDong);

    public decimal DisbursedInDong => Sources.Sum(source => source.DisbursedInDong);

    /// <summary>What all sources together may still bring under the ceiling over all sources; without one, the ceilings of the sources bind alone.</summary>
    public decimal MayTakeInDong => Math.Max(0, HeadroomInDong ?? Sources.Sum(MayTakeFrom));

    /// <summary>What a source may still bring by its own ceiling; nothing where neither it nor the project has a recorded ceiling.</summary>
    public decimal MayTakeFrom(SourcePosition source) => Math.Max(0, source.HeadroomInDong ?? HeadroomInDong ?? 0);

    public static ProjectPosition Of(InvestmentProject project, int year, DateOnly day)
    {
        var begin = MediumTerm.BeginOf(year);
        var sources = project.Capital.Where(entry => entry.Year == year).Select(entry => entry.SourceCode)
            .Concat(project.CapacityEntries.Where(entry => entry.Year == (entry.Kind == CapacityKinds.Ceiling ? begin : year)).Select(entry => entry.SourceCode).OfType<string>())
            .Distinct()
            .Order(StringComparer.Ordinal);
        return new(
            project.Id,
            project.Code,
            project.Name,
            project.OwnerCode,
            project.Programme,
            project.BeganInYear,
            project.CeilingHeadroom(begin, null),
            [
                .. sources.Select(source => new SourcePosition(
                    source,
                    Math.Min(project.CapitalInForce(year, day, source), project.CapitalInForce(year, DateOnly.MaxValue, source)),
                    project.DisbursedBy(year, DateOnly.MaxValue, source),
                    project.Total(CapacityKinds.Advance, year, source),
                    project.Total(CapacityKinds.AcceptedVolume, year, source),
                    project.Total(CapacityKinds.Need, year, source),
                    project.CeilingHeadroom(begin, source))),
            ]);
    }
}
