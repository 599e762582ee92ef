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

    private static KnownMeasure? Of(Catalogue.Measure? measure) =>
        measure is null ? null : new(measure.Code, measure.PartOf, measure.Unit, measure.Better);
}
