using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A part of a task has been taken back from a person.</summary>
internal sealed record TaskTakenBackContent : Content
{
    public const string Name = "task-taken-back";

    public override string Kind => Name;

    public required string Section { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>Null where not everybody may read it.</summary>
    public string? Text { get; init; }

    public required string OrganisationCode { get; init; }

    public override Say Title(OrganisationNames names)
    {
        var label = TaskWords.Label(Section, DocumentNumber);
        return new($"Thôi giao cho bạn: {label.Vi}", $"No longer yours: {label.En}");
    }

    public override Say Body(OrganisationNames names)
    {
        var words = TaskWords.Words(Text);
        return new(
            $"{names.Of(OrganisationCode)} đã thu lại phần việc của bạn. {words.Vi}",
            $"{names.Of(OrganisationCode)} has taken your part back. {words.En}");
    }
}
