using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A later document has changed a task or taken it back.</summary>
internal sealed record TaskChangedContent : Content
{
    public const string Name = "task-changed";

    public override string Kind => Name;

    public required string Section { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>Null where not everybody may read it.</summary>
    public string? Text { get; init; }

    public required string ChangedBy { get; init; }

    public required bool Withdrawn { get; init; }

    public override Say Title(OrganisationNames names)
    {
        var label = TaskWords.Label(Section, DocumentNumber);
        return new($"{(Withdrawn ? "Thu hồi" : "Điều chỉnh")} {label.Vi}", $"{(Withdrawn ? "Withdrawn" : "Changed")}: {label.En}");
    }

    public override Say Body(OrganisationNames names)
    {
        var words = TaskWords.Words(Text);
        return new(
            $"Theo {ChangedBy}. {words.Vi}",
            $"By {ChangedBy}. {words.En}");
    }
}
