using System.Text.Json.Serialization;

namespace SonLa.Notifications.Mail;

/// <summary>How messages of a kind reach a person by e-mail.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MailMode>))]
internal enum MailMode
{
    /// <summary>A letter for each.</summary>
    [JsonStringEnumMemberName("each")]
    Each,

    /// <summary>Together, once a day.</summary>
    [JsonStringEnumMemberName("digest")]
    Digest,

    /// <summary>Not at all; the inbox has them.</summary>
    [JsonStringEnumMemberName("none")]
    None,
}
