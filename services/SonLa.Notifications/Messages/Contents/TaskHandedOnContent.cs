using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A part of a task has been handed to a person.</summary>
internal sealed record TaskHandedOnContent : Content
{
    public const string Name = "task-handed-on";

    public override string Kind => Name;

    public required string Section { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>Null where not everybody may read it.</summary>
    public string? Text { get; init; }

    public required string OrganisationCode { get; init; }

    /// <summary>Null where not everybody may read it.</summary>
    public string? Part { get; init; }

    public DateOnly? DueOn { get; init; }

    public override Say Title(OrganisationNames names)
    {
        var label = TaskWords.Label(Section, DocumentNumber);
        return new($"Giao cho bạn: {label.Vi}", $"Handed to you: {label.En}");
    }

    public override Say Body(OrganisationNames names)
    {
        var words = TaskWords.Words(Text);
        return new(
            $"{names.Of(OrganisationCode)} giao bạn thực hiện{(Part is null ? "" : $": {Part}")}.{(DueOn is { } due ? $" Hạn: {Wording.Day(due)}." : "")} {words.Vi}",
            $"{names.Of(OrganisationCode)} has handed you a part{(Part is null ? "" : $": {Part}")}.{(DueOn is { } day ? $" Due: {Wording.Day(day)}." : "")} {words.En}");
    }
}
