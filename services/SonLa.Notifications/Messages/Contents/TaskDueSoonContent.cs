using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>The last day of a task comes near.</summary>
internal sealed record TaskDueSoonContent : Content
{
    public const string Name = "task-due-soon";

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
        return new($"Sắp đến hạn {label.Vi}", $"Due soon: {label.En}");
    }

    public override Say Body(OrganisationNames names)
    {
        var words = TaskWords.Words(Text);
        return new(
            $"{names.Of(LeadCodes)} hoàn thành chậm nhất ngày {Wording.Day(LastDay)}. {words.Vi}",
            $"{names.Of(LeadCodes)}: by {Wording.Day(LastDay)} at the latest. {words.En}");
    }
}
