using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using SonLa.Notifications.Messages;
using SonLa.ServiceDefaults.Http;

namespace SonLa.Notifications.Mail;

/// <summary>Which messages are mailed, and when, to those who chose nothing else: data of the province, read and checked when the service starts.</summary>
internal sealed class MailRules
{
    private readonly Document _document;
    private readonly Dictionary<string, KindRule> _kinds;

    private MailRules(Document document)
    {
        _document = document;
        _kinds = document.Kinds.ToDictionary(rule => rule.Kind);
    }

    /// <summary>Every kind of message there is, in the order of the file.</summary>
    public IReadOnlyList<KindRule> Kinds => _document.Kinds;

    public string Language => _document.Language;

    /// <summary>When the day's digest is sent, Vietnam's time.</summary>
    public TimeOnly DigestAt => _document.DigestAt;

    /// <summary>When nothing is sent, Vietnam's time.</summary>
    public QuietHours Quiet => _document.Quiet;

    public KindRule Of(string kind) => _kinds[kind];

    /// <exception cref="InvalidOperationException">The file is missing or contradicts itself; the sentence says where.</exception>
    public static MailRules Load(string path)
    {
        var options = new JsonSerializerOptions();
        StrictJson.Apply(options);
        try
        {
            return Of(JsonSerializer.Deserialize<Document>(File.ReadAllText(path), options) ?? throw new JsonException("It holds null."), path);
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException)
        {
            throw new InvalidOperationException($"{path} cannot be read as mail rules: {unreadable.Message}", unreadable);
        }
    }

    private static MailRules Of(Document document, string path)
    {
        var there = typeof(Content).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => (string)kind.TypeDiscriminator!).ToList();
        var ruled = document.Kinds.Select(rule => rule.Kind).ToList();
        var faults = ruled.GroupBy(kind => kind).Where(lines => lines.Count() > 1).Select(lines => $"{lines.Key} is ruled twice")
            .Concat(there.Except(ruled).Select(kind => $"no line for {kind}"))
            .Concat(ruled.Except(there).Select(kind => $"{kind} is not a kind of message"))
            .Concat(document.Kinds.Where(rule => rule is { Compulsory: true, Mail: MailMode.None }).Select(rule => $"{rule.Kind} is compulsory and never mailed"))
            .Concat(document.Language is "vi" or "en" ? [] : [$"{document.Language} is not a language of the platform (vi, en)"])
            .ToList();
        return faults.Count == 0 ? new(document) : throw new InvalidOperationException($"{path}: {string.Join("; ", faults)}.");
    }

    /// <param name="Kind">Stable name of the kind: <c>report-overdue</c>.</param>
    /// <param name="Mail">What holds unless the person chose otherwise.</param>
    /// <param name="Compulsory">Nobody can choose to get none of these.</param>
    internal sealed record KindRule(string Kind, MailMode Mail, bool Compulsory = false);

    private sealed record Document(string Note, string Source, string Language, TimeOnly DigestAt, QuietHours Quiet, IReadOnlyList<KindRule> Kinds);
}
