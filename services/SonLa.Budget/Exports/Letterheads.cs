using System.Text.Json;
using SonLa.Papers;
using SonLa.ServiceDefaults.Http;

namespace SonLa.Budget.Exports;

/// <summary>Who issues the papers of public investment, from which day on, as data.</summary>
internal sealed class Letterheads(IReadOnlyList<Letterheads.Entry> entries)
{
    /// <param name="From">First day on which it holds.</param>
    /// <param name="Superior">Cơ quan chủ quản.</param>
    /// <param name="Issuer">Cơ quan ban hành.</param>
    /// <param name="Signer">Title of whoever signs.</param>
    /// <param name="Place">Địa danh.</param>
    /// <param name="Mark">The issuer's letters in a document's number.</param>
    /// <param name="Addressee">Kính gửi.</param>
    /// <param name="Recipients">Nơi nhận.</param>
    /// <param name="Bases">Căn cứ, beside the year's decision.</param>
    internal sealed record Entry(
        DateOnly From, string Superior, string Issuer, string Signer, string Place, string Mark, string Addressee, IReadOnlyList<string> Recipients, IReadOnlyList<string> Bases)
    {
        /// <param name="kind">Letters of the kind of paper: BC, PA, TTr.</param>
        public PaperLetterhead Of(string kind) => new(Superior, Issuer, Signer, Place, $"{kind}-{Mark}", Recipients);
    }

    /// <summary>What held on a day; before the first, the first.</summary>
    public Entry On(DateOnly day) => entries.LastOrDefault(entry => entry.From <= day) ?? entries[0];

    /// <summary>Reads the file; one that does not hold together stops the start.</summary>
    public static Letterheads Load(string contentRoot)
    {
        var options = new JsonSerializerOptions();
        StrictJson.Apply(options);
        var file = Path.Combine(contentRoot, "Exports", "Data", "letterheads.json");
        var entries = JsonSerializer.Deserialize<List<Entry>>(File.ReadAllText(file), options);
        return entries is { Count: > 0 } && entries.Zip(entries.Skip(1)).All(pair => pair.First.From < pair.Second.From)
            ? new(entries)
            : throw new InvalidDataException($"{file}: name at least one issuer, in the order of their first days.");
    }
}
