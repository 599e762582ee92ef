using System.Text.Json;
using SonLa.Notifications.Messages;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Notifications.Ladder;

/// <summary>Who hears which rung: data of the province, read and checked when the service starts.</summary>
internal sealed class LadderRules
{
    private static readonly string[] Families = ["due-soon-*", "overdue-*"];
    private readonly Document _document;

    private LadderRules(Document document) => _document = document;

    /// <summary>The audiences of a rung of an organisation's obligation; a rung without a line of its own takes its family's.</summary>
    public Audience[] AudiencesOf(string rung, string organisationCode)
    {
        var rule = _document.Rungs.SingleOrDefault(line => line.Rung == rung)
            ?? _document.Rungs.Single(line => line.Rung.EndsWith('*') && rung.StartsWith(line.Rung[..^1], StringComparison.Ordinal));
        return [.. rule.Audiences.Select(name => _document.Audiences[name]).Select(audience => new Audience(audience.OfTheObligation ? organisationCode : null, audience.Roles))];
    }

    /// <exception cref="InvalidOperationException">The file is missing or contradicts itself; the sentence says where.</exception>
    public static LadderRules Load(string path)
    {
        var options = new JsonSerializerOptions();
        StrictJson.Apply(options);
        try
        {
            return Of(JsonSerializer.Deserialize<Document>(File.ReadAllText(path), options) ?? throw new JsonException("It holds null."), path);
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException)
        {
            throw new InvalidOperationException($"{path} cannot be read as ladder rules: {unreadable.Message}", unreadable);
        }
    }

    private static LadderRules Of(Document document, string path)
    {
        var faults = document.Rungs.GroupBy(line => line.Rung).Where(lines => lines.Count() > 1).Select(lines => $"rung {lines.Key} is ruled twice")
            .Concat(Families.Except(document.Rungs.Select(line => line.Rung)).Select(family => $"no line for {family}"))
            .Concat(document.Rungs.Where(line => line.Audiences.Count == 0).Select(line => $"rung {line.Rung} has no audience"))
            .Concat(document.Rungs.SelectMany(line => line.Audiences).Except(document.Audiences.Keys).Select(name => $"audience {name} is not defined"))
            .Concat(document.Audiences.Where(audience => audience.Value.Roles.Count == 0).Select(audience => $"audience {audience.Key} has no role"))
            .Concat(document.Audiences.Values.SelectMany(audience => audience.Roles).Except(Roles.All).Select(role => $"{role} is not a role"))
            .ToList();
        return faults.Count == 0 ? new(document) : throw new InvalidOperationException($"{path}: {string.Join("; ", faults)}.");
    }

    private sealed record Document(string Note, string Source, Dictionary<string, AudienceRule> Audiences, IReadOnlyList<RungRule> Rungs);

    private sealed record AudienceRule(bool OfTheObligation, IReadOnlyList<string> Roles);

    private sealed record RungRule(string Rung, IReadOnlyList<string> Audiences);
}
