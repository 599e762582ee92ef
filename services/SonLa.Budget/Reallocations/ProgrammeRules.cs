using System.Text.Json;
using SonLa.ServiceDefaults.Http;

namespace SonLa.Budget.Reallocations;

/// <summary>Whether capital may enter or leave a programme; a programme that the data do not name is closed both ways.</summary>
internal sealed class ProgrammeRules(IReadOnlyList<ProgrammeRules.Opening> openings)
{
    /// <param name="Programme">Name of the programme as projects carry it.</param>
    /// <param name="GivesOutside">Its capital may go to projects of no programme.</param>
    /// <param name="TakesFromOutside">Its projects may take capital of no programme.</param>
    /// <param name="Source">Document that opens it.</param>
    internal sealed record Opening(string Programme, bool GivesOutside, bool TakesFromOutside, string Source);

    internal sealed record File(IReadOnlyList<Opening> Openings);

    private readonly Dictionary<string, Opening> _openings = openings.ToDictionary(opening => opening.Programme);

    /// <summary>Every programme keeps its capital.</summary>
    public static ProgrammeRules AllClosed { get; } = new([]);

    /// <summary>Capital never goes from one programme into another; between a programme and projects of none, as the programme is opened.</summary>
    public bool MayMove(string? from, string? to) => from == to
        || (to is null && from is not null && _openings.TryGetValue(from, out var giver) && giver.GivesOutside)
        || (from is null && to is not null && _openings.TryGetValue(to, out var taker) && taker.TakesFromOutside);

    /// <summary>Reads the rules; a file that does not hold together stops the start.</summary>
    public static ProgrammeRules Load(string contentRoot)
    {
        var options = new JsonSerializerOptions();
        StrictJson.Apply(options);
        var path = Path.Combine(contentRoot, "Reallocations", "Data", "programmes.json");
        var file = JsonSerializer.Deserialize<File>(System.IO.File.ReadAllText(path), options) ?? throw new InvalidDataException($"{path} is empty.");
        if (file.Openings.Any(opening => opening.Programme.Length == 0 || opening.Source.Length == 0 || !(opening.GivesOutside || opening.TakesFromOutside)))
        {
            throw new InvalidDataException($"{path}: every opening names its programme, its document, and at least one direction.");
        }

        return new(file.Openings);
    }
}
