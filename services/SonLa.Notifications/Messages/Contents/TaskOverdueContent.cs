using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>The last day of a task has passed.</summary>
internal sealed record TaskOverdueContent : Content
{
    public const string Name = "task-overdue";

    public override string Kind => Name;

    public required string Section { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>Null where not everybody may read it.</summary>
    public string? Text { get; init; }

    public required IReadOnlyList<string> LeadCodes { get; init; }

    public required DateOnly LastDay { get; init; }

    public override Say Title(OrganisationNames names)
    {
        var label = TaskWords.Label(Section, DocumentNumber);
        return new($"Quá hạn {label.Vi}", $"Overdue: {label.En}");
    }

    public override Say Body(OrganisationNames names)
    {
        var words = TaskWords.Words(Text);
        return new(
            $"{names.Of(LeadCodes)} chưa hoàn thành; hạn là ngày {Wording.Day(LastDay)}. {words.Vi}",
            $"{names.Of(LeadCodes)}: not through with it; it was due on {Wording.Day(LastDay)}. {words.En}");
    }
}
