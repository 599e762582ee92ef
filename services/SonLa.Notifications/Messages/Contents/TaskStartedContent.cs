using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>The event has happened for which a task waited.</summary>
internal sealed record TaskStartedContent : Content
{
    public const string Name = "task-started";

    public override string Kind => Name;

    public required string Section { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>Null where not everybody may read it.</summary>
    public string? Text { get; init; }

    public required DateOnly HappenedOn { get; init; }

    public DateOnly? LastDay { get; init; }

    public override Say Title(OrganisationNames names)
    {
        var label = TaskWords.Label(Section, DocumentNumber);
        return new($"Bắt đầu {label.Vi}", $"Started: {label.En}");
    }

    public override Say Body(OrganisationNames names)
    {
        var words = TaskWords.Words(Text);
        return new(
            $"Sự kiện mà nhiệm vụ chờ đã diễn ra ngày {Wording.Day(HappenedOn)}. {words.Vi}{(LastDay is { } last ? $" Hạn: {Wording.Day(last)}." : "")}",
            $"What it waited for happened on {Wording.Day(HappenedOn)}. {words.En}{(LastDay is { } day ? $" Due: {Wording.Day(day)}." : "")}");
    }
}
