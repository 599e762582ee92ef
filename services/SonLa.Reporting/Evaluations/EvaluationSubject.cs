namespace SonLa.Reporting.Evaluations;

/// <summary>Whose work is judged: an organisation, its head, a named person of it, or an indicator's measure.</summary>
/// <param name="Kind">One of <see cref="All"/>.</param>
/// <param name="OrganisationCode">Null for a measure.</param>
/// <param name="MeasureCode">Of a measure only.</param>
/// <param name="Name">As it was called at the time.</param>
/// <param name="Position">Office of a head or named person.</param>
internal sealed record EvaluationSubject(string Kind, string? OrganisationCode, string? MeasureCode, string Name, string? Position)
{
    public const string Organisation = "organisation";
    public const string Head = "head";
    public const string Person = "person";
    public const string Indicator = "indicator";

    public static readonly IReadOnlyList<string> All = [Organisation, Head, Person, Indicator];

    /// <summary>Unique in a period.</summary>
    public string Key => Kind switch
    {
        Indicator => $"{Indicator}:{MeasureCode}",
        Person => $"{Person}:{OrganisationCode}:{Name}",
        _ => $"{Kind}:{OrganisationCode}",
    };

    /// <summary>The figures of an organisation speak for it and its head; a person's or an indicator's evaluation has no score.</summary>
    public bool IsScored => Kind is Organisation or Head;
}
