using SonLa.Documents.Links;

namespace SonLa.Documents;

/// <summary>What the catalogue knows of a measure.</summary>
/// <param name="Code">Stable through years, documents and provinces.</param>
/// <param name="PartOf">Code of the measure that this figure accompanies; null where it stands alone.</param>
/// <param name="Unit">Usual unit; null where there is none.</param>
/// <param name="Better"><c>higher</c>, <c>lower</c> or <c>none</c>: an assumption of the catalogue's author, as documents do not say.</param>
public sealed record KnownMeasure(string Code, string? PartOf, string? Unit, string Better)
{
    /// <summary>Null where the catalogue knows no measure with this code.</summary>
    public static KnownMeasure? WithCode(string? code) => Of(Catalogue.WithCode(code));

    /// <summary>Null where the catalogue knows no measure by this name.</summary>
    public static KnownMeasure? Named(string name) => Of(Catalogue.Find(name));

    /// <summary>Null where the catalogue does not say it.</summary>
    public Nature? Nature => Natures.OfCode(Code);

    private static KnownMeasure? Of(Catalogue.Measure? measure) =>
        measure is null ? null : new(measure.Code, measure.PartOf, measure.Unit, measure.Better);
}

/// <summary>What a measure is, and how months make its year.</summary>
/// <param name="Kind"><c>cumulative</c>, <c>level</c>, <c>rate</c> or <c>composition</c>.</param>
/// <param name="Aggregation"><c>sum</c>, <c>last</c> or <c>average</c>.</param>
public sealed record Nature(string Kind, string Aggregation)
{
    /// <summary>The assumption for a measure in a unit that no catalogue knows; null where the vocabulary has none for it.</summary>
    public static Nature? OfUnit(string unit) => Natures.OfUnit(unit);
}
