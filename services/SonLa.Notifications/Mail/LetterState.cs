using System.Text.Json.Serialization;

namespace SonLa.Notifications.Mail;

/// <summary>What has become of a letter.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LetterState>))]
internal enum LetterState
{
    /// <summary>To be sent when it is due, for the first time or again.</summary>
    [JsonStringEnumMemberName("waiting")]
    Waiting,

    /// <summary>A replica is sending it; one that ends meanwhile leaves it here, and it is sent again under the same Message-ID.</summary>
    [JsonStringEnumMemberName("sending")]
    Sending,

    /// <summary>The mail server has it.</summary>
    [JsonStringEnumMemberName("sent")]
    Sent,

    /// <summary>There was nothing left to tell: all read meanwhile, the account locked or without an address.</summary>
    [JsonStringEnumMemberName("not-needed")]
    NotNeeded,

    /// <summary>The mail server refuses it for good, or all attempts failed; an operator can have it tried again.</summary>
    [JsonStringEnumMemberName("given-up")]
    GivenUp,
}
